package cn.tongxin.roster.place;

import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A place by its statistical code; its names are data and change, its code does not. */
public final class Place {
  private static final int LONGEST_NAME = 60;

  private final AreaCode code;
  private final Revision revision;
  private final List<Naming> names;
  private final List<PlaceRecorded> facts = new ArrayList<>();

  Place(AreaCode code, List<Naming> names, Revision revision) {
    this.code = code;
    this.names = new ArrayList<>(names);
    this.revision = revision;
  }

  /** Enters a place that was not known. */
  public static Place recorded(AreaCode code, Naming naming) {
    Place place = new Place(code, List.of(naming.asFirst()), Revision.none());
    place.facts.add(new PlaceRecorded(code, naming.name(), Level.of(code), null));
    return place;
  }

  /**
   * Whether this can be a name: not empty, not too long, nothing that a program reads as its own.
   */
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_NAME
        && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '<' || c == '=');
  }

  /**
   * Gives the place another name from a day on; answers whether that changed anything.
   *
   * @throws Problem 409 if it got its present name after that day
   */
  public boolean rename(Naming other) {
    if (other.name().equals(name())) {
      return false;
    }
    LocalDate present = names.getLast().from();
    if (present != null && !names.getLast().heldOn(dayOf(other))) {
      throw Problem.conflict("place.renamed-later", present);
    }
    names.add(other);
    facts.add(new PlaceRecorded(code, other.name(), level(), other.from()));
    return true;
  }

  private static LocalDate dayOf(Naming naming) {
    return naming.from() == null ? LocalDate.MIN : naming.from();
  }

  /** Its statistical code. */
  public AreaCode code() {
    return code;
  }

  /** What people call it. */
  public String name() {
    return names.getLast().name();
  }

  /** What people called it on that day. */
  String nameOn(LocalDate day) {
    return names.stream()
        .filter(naming -> naming.heldOn(day))
        .reduce(names.getFirst(), (_, later) -> later)
        .name();
  }

  /** All its names, the first one first. */
  List<Naming> names() {
    return List.copyOf(names);
  }

  Level level() {
    return Level.of(code);
  }

  Revision revision() {
    return revision;
  }

  List<PlaceRecorded> facts() {
    return List.copyOf(facts);
  }
}
