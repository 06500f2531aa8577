package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** For the bench: open reminders of which some are due today and the others much later. */
public final class ManyReminders {
  private static final int AT_ONCE = 1000;
  private static final int VILLAGES = 300;
  private static final int LATER = 30;

  private final MongoCollection<ReminderDocument> collection;
  private final MongoReminders reminders;

  public ManyReminders(MongoDatabase database) {
    this.reminders = new MongoReminders(database);
    this.collection = database.getCollection("reminders", ReminderDocument.class);
  }

  /** What is to be told, as the morning asks for it. */
  public Dues dues() {
    return reminders;
  }

  /** Fills in so many open ones, some of them due today, owed by these people in turn. */
  public void fill(int open, int due, List<String> people, LocalDate today) {
    for (int done = 0; done < open; done += AT_ONCE) {
      List<ReminderDocument> some = new ArrayList<>();
      for (int n = done; n < Math.min(open, done + AT_ONCE); n++) {
        LocalDate on = n < due ? today : today.plusDays(LATER + n % 300);
        some.add(document(n, on, people.get(n % people.size()), today));
      }
      collection.insertMany(some);
    }
  }

  private static ReminderDocument document(int n, LocalDate on, String person, LocalDate today) {
    AreaCode village = new AreaCode("410225" + (101 + n % VILLAGES / 20) + (201 + n % 20));
    Owed owed = new Owed(ReminderKind.ROUTINE, "x", on, List.of(person), null, false);
    Reminder reminder = Reminder.of(UUID.randomUUID(), village, owed, today);
    return ReminderDocument.of(reminder, 1, Instant.EPOCH);
  }
}
