/** Whether what a process needs still gives answers. */
@NullMarked
package dev.scriptorium.common.health;

import org.jspecify.annotations.NullMarked;
