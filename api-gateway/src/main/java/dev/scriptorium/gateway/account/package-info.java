/** Accounts, sessions and keys: who is calling, and whose jobs they may see. */
@NullMarked
package dev.scriptorium.gateway.account;

import org.jspecify.annotations.NullMarked;
