package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Moonshine's encoder: samples to hidden states, one for each 24 ms. */
final class Encoder implements AutoCloseable {

  private static final int FEWEST_SAMPLES = 1_600;

  private final OrtEnvironment environment;
  private final OrtSession session;

  Encoder(Path model) throws OrtException {
    environment = OnnxModel.environment();
    session = OnnxModel.open(model);
  }

  /**
   * @return one tensor, {@code last_hidden_state}; closing it is the caller's
   */
  OrtSession.Result encode(float[] samples) throws OrtException {
    float[] enough = Arrays.copyOf(samples, Math.max(samples.length, FEWEST_SAMPLES));
    try (OnnxTensor input =
        OnnxTensor.createTensor(
            environment, FloatBuffer.wrap(enough), new long[] {1, enough.length})) {
      return session.run(Map.of("input_values", input));
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
