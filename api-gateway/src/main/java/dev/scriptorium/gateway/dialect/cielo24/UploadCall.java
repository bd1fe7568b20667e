package dev.scriptorium.gateway.dialect.cielo24;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A call whose POST has bytes for a body, which it reads itself. */
interface UploadCall {

  /**
   * @param request without the parameters of a body
   * @param body where the bytes come from
   * @throws ApiException an error response
   * @throws IOException the client broke off
   */
  Reply upload(ApiRequest request, HttpServletRequest body) throws IOException;

  /**
   * The same call without bytes.
   *
   * @throws ApiException an error response
   */
  Reply answer(ApiRequest request);
}
