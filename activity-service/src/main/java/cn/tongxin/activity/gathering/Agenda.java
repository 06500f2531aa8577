package cn.tongxin.activity.gathering;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a gathering is to talk about, and what became of each item. */
record Agenda(List<AgendaItem> items) {
  static final Agenda NONE = new Agenda(List.of());
  private static final int MOST = 50;

  /** Reads a stored agenda whose empty list is absent. */
  Agenda {
    items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
  }

  /**
   * With one item more; the same item again changes nothing.
   *
   * @throws Problem 409 if it is there in other words, or there are too many
   */
  Agenda with(AgendaItem item) {
    Optional<AgendaItem> known = item(item.id());
    if (known.isPresent()) {
      if (!known.get().isProposedAs(item)) {
        throw Problem.conflict("gathering.item-otherwise");
      }
      return this;
    }
    if (items.size() >= MOST) {
      throw Problem.conflict("gathering.too-many", MOST);
    }
    List<AgendaItem> more = new ArrayList<>(items);
    more.add(item);
    return new Agenda(more);
  }

  /**
   * With one item a step further; the same step again changes nothing.
   *
   * @throws Problem 404 if there is no such item
   * @throws Problem 409 if it is not the next step
   */
  Agenda advanced(UUID itemId, AgendaItem.Move move, Gathering.Recording by) {
    AgendaItem item = item(itemId).orElseThrow(() -> Problem.notFound("gathering.item-unknown"));
    AgendaItem next = item.advanced(move, by.by(), by.at());
    return new Agenda(items.stream().map(one -> one.equals(item) ? next : one).toList());
  }

  /** With the items that one officer had as another's. */
  Agenda handedOver(Handover by) {
    return new Agenda(items.stream().map(item -> item.handedOver(by)).toList());
  }

  /** Who has something on it to do. */
  List<String> owners() {
    return items.stream()
        .filter(AgendaItem::waits)
        .map(AgendaItem::owner)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** By which hand-overs anything on it was moved. */
  List<UUID> handovers() {
    return items.stream()
        .map(AgendaItem::tenure)
        .filter(Objects::nonNull)
        .flatMap(tenure -> tenure.handovers().stream())
        .distinct()
        .toList();
  }

  private Optional<AgendaItem> item(UUID itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  /** The next day by which something on it is to be done; null where nothing waits. */
  @Nullable LocalDate nextDue() {
    return items.stream()
        .filter(AgendaItem::waits)
        .map(AgendaItem::dueOn)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
