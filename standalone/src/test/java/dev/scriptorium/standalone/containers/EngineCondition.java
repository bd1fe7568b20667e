package dev.scriptorium.standalone.containers;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Checks for the engine once per JVM, and prints what is skipped and why. */
final class EngineCondition implements ExecutionCondition {

  /** Timeout for pulling the images; without a registry, Testcontainers would try for longer. */
  private static final long PATIENCE_SECONDS = 150;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isPresent()) {
      return ConditionEvaluationResult.enabled("decided for the class");
    }
    return Once.OBSTACLE
        .map(obstacle -> skip(context.getRequiredTestClass(), obstacle))
        .orElseGet(() -> ConditionEvaluationResult.enabled("an engine is available"));
  }

  private static ConditionEvaluationResult skip(Class<?> test, String obstacle) {
    System.out.printf("%n*** SKIPPED %s: %s ***%n%n", test.getSimpleName(), obstacle);
    return ConditionEvaluationResult.disabled(obstacle);
  }

  private static Optional<String> findObstacle() {
    return CompletableFuture.supplyAsync(
            () ->
                DockerClientFactory.instance().isDockerAvailable()
                    ? fetch(ContainerStack.KAFKA_IMAGE)
                        .or(() -> fetch(ContainerStack.POSTGRES_IMAGE))
                    : Optional.of(
                        "no container engine responds (is Docker running, and may you use it?)"),
            task -> Thread.ofVirtual().start(task))
        .completeOnTimeout(
            Optional.of(
                "no images within %d s (pull them first; without a registry set TESTCONTAINERS_RYUK_DISABLED=true)"
                    .formatted(PATIENCE_SECONDS)),
            PATIENCE_SECONDS,
            TimeUnit.SECONDS)
        .exceptionally(fault -> Optional.of("the container engine cannot be used: " + fault))
        .join();
  }

  private static Optional<String> fetch(String image) {
    try {
      new RemoteDockerImage(DockerImageName.parse(image)).get();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("cannot pull the image " + image + ": " + e.getMessage());
    }
  }

  private static final class Once {
    static final Optional<String> OBSTACLE = findObstacle();
  }
}
