package dev.scriptorium.gateway.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Folds repeated slashes in a path: clients whose base URL ends in a slash send {@code //api/...}
 * (docs/contract/cielo24.md, 13).
 */
final class SlashFolding implements Filter {

  private static final Pattern SLASHES = Pattern.compile("//+");

  /** Replaces repeated slashes by one. */
  static String folded(String path) {
    return path.contains("//") ? SLASHES.matcher(path).replaceAll("/") : path;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    chain.doFilter(http.getRequestURI().contains("//") ? new Folded(http) : http, response);
  }

  private static final class Folded extends HttpServletRequestWrapper {

    private final String path;

    Folded(HttpServletRequest request) {
      super(request);
      this.path = folded(request.getRequestURI());
    }

    @Override
    public String getRequestURI() {
      return path;
    }
  }
}
