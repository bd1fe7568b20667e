/** Tests of the guard and the download, with servers of their own on loopback. */
@NullMarked
package dev.scriptorium.net;

import org.jspecify.annotations.NullMarked;
