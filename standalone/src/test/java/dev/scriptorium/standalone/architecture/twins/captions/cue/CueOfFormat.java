package dev.scriptorium.standalone.architecture.twins.captions.cue;

import dev.scriptorium.standalone.architecture.twins.captions.format.FormatOfCue;

/** Negative twin: its package and that of {@link FormatOfCue} depend on each other. */
public record CueOfFormat(FormatOfCue other) {}
