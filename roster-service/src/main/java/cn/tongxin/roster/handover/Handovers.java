package cn.tongxin.roster.handover;

import cn.tongxin.serving.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All hand-overs. No officer is part of two that are being carried out at the same time. */
interface Handovers {

  /** The hand-over, where it lies in the actor's scope or is the actor's own. */
  Optional<Handover> byId(Actor actor, UUID id);

  /** Those that are not completed and that one of these officers is part of. */
  List<Handover> unfinished(String one, String other);

  /** Claims one that somebody should go on with now. */
  Optional<Handover> claim();

  /**
   * Saves it with what happened to it in one write, to be gone on with at that moment unless it is
   * completed.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile, or one of
   *     its officers is part of another that is being carried out
   */
  Handover save(Handover handover, Instant due);

  /** Brings forward when somebody should go on with it; one that is completed stays so. */
  void hurry(UUID id);
}
