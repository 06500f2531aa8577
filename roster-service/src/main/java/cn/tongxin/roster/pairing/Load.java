package cn.tongxin.roster.pairing;

/**
 * How much an officer has to look after in a place.
 *
 * @param first pairings as the first person
 * @param second pairings as the second person
 */
record Load(String officer, int first, int second) {

  /** With what another place adds. */
  Load plus(Load more) {
    return new Load(officer, first + more.first, second + more.second);
  }

  /** All of them. */
  int total() {
    return first + second;
  }
}
