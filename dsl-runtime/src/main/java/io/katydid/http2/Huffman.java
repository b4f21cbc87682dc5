package io.katydid.http2;

/**
 * The Huffman code of header fields (RFC 7541, appendix B). It is canonical: it follows from the
 * lengths alone.
 */
final class Huffman {

  private static final int EOS = 256;
  private static final int LONGEST = 30;

  /** How many bits each symbol has, as a digit of base 36. */
  private static final String LENGTHS =
      "dnsssssssoussussssssssusssssssss6aacd68baa8b8666555666666678f6ca"
          + "d67777777777777777777777878djde6f56565666577666567655677777fbeds"
          + "kmkkmmmnmnnnnnonoomnonnnnlmnmnnomlkmmnnlnmmolmnnllmlnmnnkmmmnmmn"
          + "qqkjmnmpqqqrrqopjlqrrqrollqqsrrrkoklmllnmmppooqnqrqqrrrrrsrrrrrq"
          + "u";

  private static final byte[] BITS = bits();
  private static final int[] CODES = codes();

  /** For each state and four bits: the next state, and a symbol that ends, if one does. */
  private static final short[] NEXT = new short[256 * 16];

  private static final short[] SYMBOL = new short[256 * 16];

  /** Whether what has come of a symbol may be padding. */
  private static final boolean[] MAY_END = new boolean[256];

  private static final short NONE = -1;
  private static final short REFUSED = -2;

  static {
    fillTables();
  }

  private Huffman() {}

  private static byte[] bits() {
    byte[] bits = new byte[EOS + 1];
    for (int symbol = 0; symbol <= EOS; symbol++) {
      bits[symbol] = (byte) Character.digit(LENGTHS.charAt(symbol), Character.MAX_RADIX);
    }
    return bits;
  }

  private static int length(int symbol) {
    return BITS[symbol];
  }

  private static int[] codes() {
    int[] codes = new int[EOS + 1];
    int code = 0;
    for (int bits = 1; bits <= LONGEST; bits++, code <<= 1) {
      for (int symbol = 0; symbol <= EOS; symbol++) {
        if (length(symbol) == bits) {
          codes[symbol] = code++;
        }
      }
    }
    return codes;
  }

  /** A tree: each node has two children, which are nodes, or symbols as negative numbers. */
  private static int[][] tree() {
    int[][] nodes = new int[EOS][2];
    int count = 1;
    for (int symbol = 0; symbol <= EOS; symbol++) {
      int node = 0;
      for (int bit = length(symbol) - 1; bit > 0; bit--) {
        int side = (CODES[symbol] >> bit) & 1;
        if (nodes[node][side] == 0) {
          nodes[node][side] = count++;
        }
        node = nodes[node][side];
      }
      nodes[node][CODES[symbol] & 1] = -1 - symbol;
    }
    return nodes;
  }

  private static void fillTables() {
    int[][] tree = tree();
    for (int state = 0; state < EOS; state++) {
      for (int bits = 0; bits < 16; bits++) {
        fill(tree, state, bits);
      }
    }
    for (int node = 0, depth = 0; depth < 8; depth++, node = tree[node][1]) {
      MAY_END[node] = true;
    }
  }

  private static void fill(int[][] tree, int state, int bits) {
    int node = state;
    short symbol = NONE;
    for (int bit = 3; bit >= 0; bit--) {
      int child = tree[node][(bits >> bit) & 1];
      if (child < 0) {
        symbol = -1 - child == EOS ? REFUSED : (short) (-1 - child);
      }
      node = Math.max(0, child);
    }
    NEXT[(state << 4) | bits] = (short) node;
    SYMBOL[(state << 4) | bits] = symbol;
  }

  /**
   * Decodes a text.
   *
   * @param to where it is written, with room for eight fifths of the bytes
   * @return where it ends; -1 if it is no such text
   */
  static int decode(byte[] bytes, int from, int end, byte[] to, int at) {
    int state = 0;
    int size = at;
    for (int i = from; i < end; i++) {
      for (int shift = 4; shift >= 0; shift -= 4) {
        int step = (state << 4) | ((bytes[i] >> shift) & 15);
        short symbol = SYMBOL[step];
        if (symbol >= 0) {
          to[size++] = (byte) symbol;
        } else if (symbol == REFUSED) {
          return -1;
        }
        state = NEXT[step];
      }
    }
    return MAY_END[state] ? size : -1;
  }

  /** How many bytes a text takes, of which each character is one byte. */
  static int encodedLength(String text) {
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits += length(text.charAt(i) & 0xFF);
    }
    return (int) ((bits + 7) >> 3);
  }

  /** Encodes a text. */
  static void encode(String text, Bytes out) {
    long pending = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      int symbol = text.charAt(i) & 0xFF;
      pending = (pending << length(symbol)) | CODES[symbol];
      for (bits += length(symbol); bits >= 8; bits -= 8) {
        out.add((int) (pending >> (bits - 8)));
      }
    }
    if (bits > 0) {
      out.add((int) ((pending << (8 - bits)) | (0xFF >> bits)));
    }
  }
}
