package dev.scriptorium.worker.engine.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Moonshine Tiny: English speech to tokens. */
final class Moonshine implements AutoCloseable {

  /** More than fast speech has; more is a loop. */
  private static final double TOKENS_PER_SECOND = 6.5;

  private static final int MORE_TOKENS = 8;

  private final Encoder encoder;
  private final Decoder decoder;

  Moonshine(SpeechModels models) throws OrtException {
    encoder = new Encoder(models.encoder());
    decoder = new Decoder(models.decoder());
  }

  Decoding decode(SpeechAudio audio) throws OrtException {
    double seconds = (double) audio.samples().length / SampleRate.PER_SECOND;
    int most = (int) (seconds * TOKENS_PER_SECOND) + MORE_TOKENS;
    try (OrtSession.Result hidden = encoder.encode(audio.samples())) {
      return decoder.decode((OnnxTensor) hidden.get(0), most);
    }
  }

  @Override
  public void close() throws OrtException {
    encoder.close();
    decoder.close();
  }
}
