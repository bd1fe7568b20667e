/** Our own API about jobs (docs/jobs.md, docs/openapi-scriptorium.yaml). Imported by nobody. */
@NullMarked
package dev.scriptorium.gateway.jobs;

import org.jspecify.annotations.NullMarked;
