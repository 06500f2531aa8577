package cn.tongxin.activity.booking;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Bookings in MongoDB: a unique index over the quarters of an hour keeps two of them apart. */
@Repository
class MongoBookings {
  private final ScopedCollection<BookingDocument> bookings;
  private final BatchSave<BookingDocument> saving;
  private final Supplier<UUID> writers;

  MongoBookings(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<BookingDocument> collection =
        database.getCollection("bookings", BookingDocument.class);
    collection.createIndex(
        Indexes.ascending("slots"), new IndexOptions().unique(true).sparse(true));
    collection.createIndex(Indexes.ascending("hallId", "order"));
    this.bookings = new ScopedCollection<>(collection);
    this.saving = new BatchSave<>(collection);
    this.writers = ids;
  }

  /** The booking, where its hall lies in the scope. */
  Optional<Booking> byId(Scope scope, UUID id) {
    return bookings.find(scope, id).map(BookingDocument::booking);
  }

  /** Saves a booking; empty where its time is taken, its id is, or somebody else saved it first. */
  Optional<Booking> save(Booking booking) {
    BookingDocument document = BookingDocument.of(booking, writers.get());
    return saving.save(List.of(document)).isEmpty()
        ? Optional.of(document.booking())
        : Optional.empty();
  }

  /** A page of bookings, the earliest first. */
  Page<Booking> list(
      Scope scope,
      @Nullable UUID hallId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      PageQuery page) {
    List<Bson> all = new ArrayList<>(List.of(Filters.empty()));
    if (hallId != null) {
      all.add(Filters.eq("hallId", hallId));
    }
    if (from != null) {
      all.add(Filters.gte("order", from.toString()));
    }
    if (to != null) {
      all.add(Filters.lt("order", to.plusDays(1).toString()));
    }
    return bookings.page(scope, Filters.and(all), page).map(BookingDocument::booking);
  }

  /** Bookings between two days, the earliest first; no more than were asked for. */
  List<Booking> between(Scope scope, LocalDate from, LocalDate to, int most) {
    return bookings
        .find(
            scope,
            Filters.and(
                Filters.gte("order", from.toString()),
                Filters.lt("order", to.plusDays(1).toString())))
        .sort(Sorts.ascending("order"))
        .limit(most)
        .map(BookingDocument::booking)
        .into(new ArrayList<>());
  }
}
