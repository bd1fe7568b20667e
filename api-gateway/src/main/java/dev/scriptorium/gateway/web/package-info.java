/** What every dialect's HTTP needs: limits, bodies, access log, health. */
@NullMarked
package dev.scriptorium.gateway.web;

import org.jspecify.annotations.NullMarked;
