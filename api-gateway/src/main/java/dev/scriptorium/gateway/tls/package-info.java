/** HTTPS beside HTTP, with a certificate that can be replaced at run time. */
@NullMarked
package dev.scriptorium.gateway.tls;

import org.jspecify.annotations.NullMarked;
