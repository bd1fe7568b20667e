package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Silero VAD, version 6: how probable it is that somebody speaks. */
final class SpeechDetector implements AutoCloseable {

  private static final int CONTEXT = 64;
  private static final int STATE = 2 * 128;
  private static final long[] STATE_SHAPE = {2, 1, 128};

  private final OrtEnvironment environment;
  private final OrtSession session;

  SpeechDetector(Path model) throws OrtException {
    environment = OnnxModel.environment();
    session = OnnxModel.open(model);
  }

  /** For one medium. */
  Stream stream() {
    return new Stream();
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  /** Remembers what was before. */
  final class Stream {

    private final float[] input = new float[CONTEXT + PcmBlocks.BLOCK];
    private final float[] state = new float[STATE];

    /**
     * @param block the samples that follow those of the last call
     */
    float probability(float[] block) throws OrtException {
      System.arraycopy(input, PcmBlocks.BLOCK, input, 0, CONTEXT);
      System.arraycopy(block, 0, input, CONTEXT, PcmBlocks.BLOCK);
      try (OnnxTensor samples = tensor(input, 1, input.length);
          OnnxTensor before = tensor(state, STATE_SHAPE);
          OnnxTensor rate = rate();
          OrtSession.Result result =
              session.run(Map.of("input", samples, "state", before, "sr", rate))) {
        output(result, "stateN").get(state);
        return output(result, "output").get(0);
      }
    }

    private OnnxTensor tensor(float[] values, long... shape) throws OrtException {
      return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private OnnxTensor rate() throws OrtException {
      LongBuffer value = LongBuffer.wrap(new long[] {SampleRate.PER_SECOND});
      return OnnxTensor.createTensor(environment, value, new long[0]);
    }

    private static FloatBuffer output(OrtSession.Result result, String name) {
      return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }
  }
}
