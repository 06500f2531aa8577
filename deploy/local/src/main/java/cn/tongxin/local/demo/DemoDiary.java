package cn.tongxin.local.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;

/**
 * What the demo keeps beside the platform's state: the day from which the county's dates are
 * counted, so that loading it on a later day changes nothing, and how many stories were told.
 */
final class DemoDiary {
  private static final String LOADED_ON = "loaded-on";
  private static final String STORIES = "stories";

  private final Path file;
  private final Properties entries = new Properties();

  private DemoDiary(Path file) {
    this.file = file;
  }

  /** The diary of this data directory, begun today where there is none. */
  static DemoDiary in(Path data, LocalDate today) throws IOException {
    DemoDiary diary = new DemoDiary(data.resolve("demo.properties"));
    if (Files.exists(diary.file)) {
      try (Reader reader = Files.newBufferedReader(diary.file)) {
        diary.entries.load(reader);
      }
    } else {
      diary.entries.setProperty(LOADED_ON, today.toString());
      diary.save();
    }
    return diary;
  }

  LocalDate loadedOn() {
    return LocalDate.parse(entries.getProperty(LOADED_ON));
  }

  /** The number of the story that begins now: 1 is the first. */
  int nextStory() throws IOException {
    int number = Integer.parseInt(entries.getProperty(STORIES, "0")) + 1;
    entries.setProperty(STORIES, Integer.toString(number));
    save();
    return number;
  }

  private void save() throws IOException {
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      entries.store(writer, null);
    }
  }
}
