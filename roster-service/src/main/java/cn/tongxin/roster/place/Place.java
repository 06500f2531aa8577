package cn.tongxin.roster.place;

import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import java.util.ArrayList;
import java.util.List;

/** A place by its statistical code; its name is data and may change, its code does not. */
public final class Place {
  /** How many characters a name may have. */
  public static final int LONGEST_NAME = 60;

  private final AreaCode code;
  private final Revision revision;
  private final List<PlaceRecorded> facts = new ArrayList<>();
  private String name;

  Place(AreaCode code, String name, Revision revision) {
    this.code = code;
    this.name = name;
    this.revision = revision;
  }

  /** Enters a place that was not known. */
  public static Place recorded(AreaCode code, String name) {
    Place place = new Place(code, name, Revision.none());
    place.facts.add(new PlaceRecorded(code, name, Level.of(code)));
    return place;
  }

  /** Gives the place another name; answers whether that changed anything. */
  public boolean rename(String newName) {
    if (newName.equals(name)) {
      return false;
    }
    name = newName;
    facts.add(new PlaceRecorded(code, name, level()));
    return true;
  }

  /** Its statistical code. */
  public AreaCode code() {
    return code;
  }

  /** What people call it. */
  public String name() {
    return name;
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
