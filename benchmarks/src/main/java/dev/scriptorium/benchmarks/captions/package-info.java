/** {@code ./bench captions}: how fast the captions library is, beside one that only writes. */
@NullMarked
package dev.scriptorium.benchmarks.captions;

import org.jspecify.annotations.NullMarked;
