package dev.scriptorium.standalone.architecture.twins.captions.format;

import dev.scriptorium.standalone.architecture.twins.captions.cue.CueOfFormat;

/** Negative twin: its package and that of {@link CueOfFormat} depend on each other. */
public record FormatOfCue(CueOfFormat other) {}
