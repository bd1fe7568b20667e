package dev.scriptorium.gateway.dialect.cielo24;

/** One call of the dialect. */
@FunctionalInterface
interface Call {

  /**
   * @throws ApiException the answer is an error
   */
  Reply answer(ApiRequest request);
}
