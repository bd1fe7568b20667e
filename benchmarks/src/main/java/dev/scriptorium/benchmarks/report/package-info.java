/** What a run came to: a table, one line of JSON and a section of docs/performance.md. */
@NullMarked
package dev.scriptorium.benchmarks.report;

import org.jspecify.annotations.NullMarked;
