package dev.scriptorium.standalone.architecture.violations.captions.cue;

import dev.scriptorium.standalone.architecture.violations.captions.format.FormatOfCue;

/** Negative violation: its package and that of {@link FormatOfCue} depend on each other. */
public record CueOfFormat(FormatOfCue other) {}
