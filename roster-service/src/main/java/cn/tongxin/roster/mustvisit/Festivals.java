package cn.tongxin.roster.mustvisit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.roster.member.Occasion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The statutory festivals as a checked table: the resource {@code festivals.csv}. */
final class Festivals {
  private final List<Festival> all;

  /** One festival in one year. */
  record Festival(Occasion occasion, LocalDate date) {
    private static Festival of(String line) {
      String[] parts = line.split(",", 2);
      return new Festival(Occasion.valueOf(parts[0]), LocalDate.parse(parts[1]));
    }
  }

  Festivals() {
    try (InputStream table =
            Objects.requireNonNull(Festivals.class.getResourceAsStream("/festivals.csv"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(table, UTF_8))) {
      this.all = lines.lines().filter(line -> !line.startsWith("#")).map(Festival::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those on a day from {@code first} to {@code last}. */
  List<Festival> between(LocalDate first, LocalDate last) {
    return all.stream().filter(f -> !f.date().isBefore(first) && !f.date().isAfter(last)).toList();
  }

  /** The days of one occasion in a year: a list, because some fall twice and some not at all. */
  List<LocalDate> dates(Occasion occasion, int year) {
    return all.stream()
        .filter(f -> f.occasion() == occasion && f.date().getYear() == year)
        .map(Festival::date)
        .toList();
  }

  /** Whether the table reaches this year. */
  boolean knows(int year) {
    return all.stream().anyMatch(f -> f.date().getYear() == year);
  }
}
