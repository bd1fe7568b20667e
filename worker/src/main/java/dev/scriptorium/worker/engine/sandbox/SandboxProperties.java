package dev.scriptorium.worker.engine.sandbox;

import dev.scriptorium.worker.config.Default;
import dev.scriptorium.worker.config.Settings;
import java.time.Duration;

/**
 * What the sandbox does beside its sample.
 *
 * @param delay how long a transcription takes
 * @param failure how it fails
 */
@Settings("scriptorium.worker.sandbox")
public record SandboxProperties(
    @Default("0s") Duration delay, @Default("NONE") SandboxFailure failure) {}
