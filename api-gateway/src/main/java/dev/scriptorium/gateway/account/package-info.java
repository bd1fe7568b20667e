/** Accounts, sessions and keys: who the caller is, and whose jobs it may see. */
@NullMarked
package dev.scriptorium.gateway.account;

import org.jspecify.annotations.NullMarked;
