package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.pairing.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a batch of rows comes to, before it is written. */
final class Batch {
  private final List<Pairing> ended = new ArrayList<>();
  private final List<Pairing> started = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final List<UUID> unsettled = new ArrayList<>();

  /** A pairing with a last day: written before another one of the same member begins. */
  void end(Pairing pairing) {
    ended.add(pairing);
  }

  void start(Pairing pairing) {
    started.add(pairing);
  }

  void save(Member member) {
    members.add(member);
  }

  /** A member whose pairings and windows have to follow. */
  void settle(UUID member) {
    unsettled.add(member);
  }

  /** The pairing that was begun last. */
  Pairing lastStarted() {
    return started.getLast();
  }

  /** Nothing has to follow for the last member after all: it is written with its pairing's copy. */
  void settled() {
    var _ = unsettled.removeLast();
  }

  List<Pairing> ended() {
    return ended;
  }

  List<Pairing> started() {
    return started;
  }

  List<Member> members() {
    return members;
  }

  List<UUID> unsettled() {
    return unsettled;
  }
}
