/** HTTP shared by all dialects: limits, bodies, access log, health. */
@NullMarked
package dev.scriptorium.gateway.web;

import org.jspecify.annotations.NullMarked;
