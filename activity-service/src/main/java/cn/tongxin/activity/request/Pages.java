package cn.tongxin.activity.request;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One page made of the pages of two lists in the same order. */
final class Pages {

  static Page<ServiceRequestDocument> newestFirst(
      Page<ServiceRequestDocument> one, Page<ServiceRequestDocument> other, PageQuery query) {
    Function<ServiceRequestDocument, String> key = ServiceRequestDocument::order;
    return merged(one, other, query, key, Comparator.comparing(key).reversed());
  }

  static Page<ServiceRequestDocument> mostUrgentFirst(
      Page<ServiceRequestDocument> one, Page<ServiceRequestDocument> other, PageQuery query) {
    Function<ServiceRequestDocument, String> key = ServiceRequestDocument::dueKey;
    return merged(one, other, query, key, Comparator.comparing(key));
  }

  private static Page<ServiceRequestDocument> merged(
      Page<ServiceRequestDocument> one,
      Page<ServiceRequestDocument> other,
      PageQuery query,
      Function<ServiceRequestDocument, String> key,
      Comparator<ServiceRequestDocument> order) {
    List<ServiceRequestDocument> all =
        Stream.concat(one.items().stream(), other.items().stream()).sorted(order).toList();
    boolean more = one.nextCursor() != null || other.nextCursor() != null;
    if (all.size() <= query.limit() && !more) {
      return new Page<>(all, null);
    }
    List<ServiceRequestDocument> items = all.stream().limit(query.limit()).toList();
    return new Page<>(items, PageQuery.encode(key.apply(items.getLast())));
  }

  private Pages() {}
}
