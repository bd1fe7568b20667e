package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moonshine's decoder: hidden states to tokens, the most probable one each time. */
final class Decoder implements AutoCloseable {

  private static final int LAYERS = 6;
  private static final long HEADS = 8;
  private static final long HEAD_SIZE = 36;
  private static final int START = 1;
  private static final int END = 2;

  private final OrtEnvironment environment;
  private final OrtSession session;

  Decoder(Path model) throws OrtException {
    environment = OnnxModel.environment();
    session = OnnxModel.open(model);
  }

  /**
   * Decodes until the end, or until there are enough tokens.
   *
   * @param hidden of the encoder
   * @param most so many tokens at most; what has more does not end by itself
   */
  Decoding decode(OnnxTensor hidden, int most) throws OrtException {
    DecodingBuilder tokens = new DecodingBuilder();
    try (Cache cache = new Cache()) {
      int last = START;
      while (tokens.size() < most) {
        FloatBuffer logits = cache.step(hidden, last);
        last = tokens.mostProbable(logits);
        if (last == END) {
          return tokens.build(false);
        }
        tokens.add(last);
      }
      return tokens.build(true);
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  /**
   * Keys and values of what has been decoded. Those of the decoder grow with each token; those over
   * the encoder's states are the first step's to the end. A tensor lives as long as the result that
   * it came with.
   */
  private final class Cache implements AutoCloseable {

    private OrtSession.@Nullable Result first;
    private OrtSession.@Nullable Result last;

    FloatBuffer step(OnnxTensor hidden, int token) throws OrtException {
      OrtSession.Result next;
      boolean beginning = first == null;
      try (OnnxTensor ids =
              OnnxTensor.createTensor(
                  environment, LongBuffer.wrap(new long[] {token}), new long[] {1, 1});
          OnnxTensor cached = OnnxTensor.createTensor(environment, new boolean[] {!beginning});
          OnnxTensor nothing = nothing()) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put("input_ids", ids);
        inputs.put("encoder_hidden_states", hidden);
        inputs.put("use_cache_branch", cached);
        for (int layer = 0; layer < LAYERS; layer++) {
          for (String kind : new String[] {"key", "value"}) {
            String decoder = layer + ".decoder." + kind;
            String encoder = layer + ".encoder." + kind;
            inputs.put("past_key_values." + decoder, present(last, decoder, nothing));
            inputs.put("past_key_values." + encoder, present(first, encoder, nothing));
          }
        }
        next = session.run(inputs);
      }
      keep(next);
      return tensor(next, "logits").getFloatBuffer();
    }

    private void keep(OrtSession.Result next) {
      if (last != null && last != first) {
        last.close();
      }
      if (first == null) {
        first = next;
      }
      last = next;
    }

    private OnnxTensor nothing() throws OrtException {
      return OnnxTensor.createTensor(
          environment, FloatBuffer.allocate(0), new long[] {0, HEADS, 1, HEAD_SIZE});
    }

    private static OnnxTensor present(
        OrtSession.@Nullable Result result, String name, OnnxTensor nothing) {
      return result == null ? nothing : tensor(result, "present." + name);
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
      return (OnnxTensor) result.get(name).orElseThrow();
    }

    @Override
    public void close() {
      if (last != null && last != first) {
        last.close();
      }
      if (first != null) {
        first.close();
      }
    }
  }
}
