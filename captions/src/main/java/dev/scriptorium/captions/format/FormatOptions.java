package dev.scriptorium.captions.format;

/** What a caption file is to be like beside its cues; grows with the formats. */
public record FormatOptions() {}
