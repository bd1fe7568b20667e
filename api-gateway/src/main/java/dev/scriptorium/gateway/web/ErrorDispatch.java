package dev.scriptorium.gateway.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handles the server's error dispatches, in place of Spring Boot's HTML page. */
@RestController
final class ErrorDispatch implements ErrorController {

  private final Errors errors;

  ErrorDispatch(Errors errors) {
    this.errors = errors;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    errors.answer(
        path instanceof String text ? text : request.getRequestURI(),
        status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND,
        response);
  }
}
