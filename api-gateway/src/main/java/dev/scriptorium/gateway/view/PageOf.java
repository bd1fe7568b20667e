package dev.scriptorium.gateway.view;

import java.util.List;

/**
 * Part of a list.
 *
 * @param total number of items in the whole list
 */
public record PageOf<T>(List<T> items, long total) {

  public PageOf {
    items = List.copyOf(items);
  }
}
