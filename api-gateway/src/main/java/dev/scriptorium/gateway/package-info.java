@NullMarked
package dev.scriptorium.gateway;

import org.jspecify.annotations.NullMarked;
