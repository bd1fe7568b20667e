/**
 * Content: the bytes of media and work products. Takes them in, keeps them, serves them; knows ids,
 * never a client's file names.
 */
@NullMarked
package dev.scriptorium.gateway.content;

import org.jspecify.annotations.NullMarked;
