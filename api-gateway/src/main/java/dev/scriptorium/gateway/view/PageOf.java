package dev.scriptorium.gateway.view;

import java.util.List;

/**
 * Part of a list.
 *
 * @param total how many items the whole list has
 */
public record PageOf<T>(List<T> items, long total) {

  public PageOf {
    items = List.copyOf(items);
  }
}
