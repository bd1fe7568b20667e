package dev.scriptorium.gateway.dialect.cielo24;

/** A call of the dialect. */
@FunctionalInterface
interface Call {

  /**
   * @throws ApiException an error response
   */
  Reply answer(ApiRequest request);
}
