package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Where a request comes from, as far as browsers say it. */
public final class Origins {

  private static final Set<String> OWN = Set.of("same-origin", "none");

  private Origins() {}

  /**
   * Whether a page of another origin sends it (Fetch Standard, {@code Origin}; Fetch Metadata,
   * {@code Sec-Fetch-Site}). Clients that are not browsers send neither.
   */
  public static boolean isOther(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return site != null && !OWN.contains(site)
        || origin != null && !origin.equalsIgnoreCase(BaseUrl.origin(request));
  }
}
