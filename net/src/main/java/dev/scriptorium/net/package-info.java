/**
 * Fetching what a stranger named: which addresses may be reached, names pinned to the addresses
 * that were checked, and downloads with limits.
 */
@NullMarked
package dev.scriptorium.net;

import org.jspecify.annotations.NullMarked;
