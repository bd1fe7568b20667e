/**
 * Commands: what somebody wants to happen to a job or an order, in families by what they concern.
 */
@NullMarked
package dev.scriptorium.common.command;

import org.jspecify.annotations.NullMarked;
