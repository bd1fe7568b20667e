package dev.scriptorium.standalone.architecture.violations.captions.format;

import dev.scriptorium.standalone.architecture.violations.captions.cue.CueOfFormat;

/** Negative violation: its package and that of {@link CueOfFormat} depend on each other. */
public record FormatOfCue(CueOfFormat other) {}
