package io.katydid.text;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How many columns of a terminal a text takes: two for what is wide, as Chinese, Japanese and
 * Korean characters and emoji are, none for marks that stand on the character before, and one for
 * all else.
 *
 * <p>What is wide is said by Unicode Standard Annex #11, East Asian Width, classes W and F. The JDK
 * does not have that property, but what it follows from: scripts, blocks, and emoji that are shown
 * as pictures.
 */
public final class DisplayWidth {

  private static final Set<UnicodeScript> WIDE_SCRIPTS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI,
          UnicodeScript.TANGUT,
          UnicodeScript.NUSHU,
          UnicodeScript.KHITAN_SMALL_SCRIPT);

  /** Those with characters that are of no script. */
  private static final Set<UnicodeBlock> WIDE_BLOCKS =
      Set.of(
          UnicodeBlock.HIRAGANA,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.CJK_COMPATIBILITY,
          UnicodeBlock.CJK_COMPATIBILITY_FORMS,
          UnicodeBlock.CJK_STROKES,
          UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
          UnicodeBlock.ENCLOSED_IDEOGRAPHIC_SUPPLEMENT,
          UnicodeBlock.IDEOGRAPHIC_DESCRIPTION_CHARACTERS,
          UnicodeBlock.KANBUN,
          UnicodeBlock.SMALL_FORM_VARIANTS,
          UnicodeBlock.VERTICAL_FORMS);

  private static final int SOFT_HYPHEN = 0xAD;

  private DisplayWidth() {}

  /** That of a text on one line. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** That of a character. */
  public static int of(int character) {
    if (character < SOFT_HYPHEN) {
      return 1;
    }
    return isMark(character) ? 0 : isWide(character) ? 2 : 1;
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      case Character.FORMAT -> character != SOFT_HYPHEN;
      default -> isInnerJamo(character);
    };
  }

  /** A vowel or final consonant, which stands in the block of the consonant before it. */
  private static boolean isInnerJamo(int character) {
    return (character >= 0x1160 && character <= 0x11FF)
        || UnicodeBlock.HANGUL_JAMO_EXTENDED_B.equals(UnicodeBlock.of(character));
  }

  private static boolean isWide(int character) {
    UnicodeBlock block = UnicodeBlock.of(character);
    if (UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block)) {
      return character <= 0xFF60 || (character >= 0xFFE0 && character <= 0xFFE6);
    }
    return !isNarrow(character)
        && (Character.isEmojiPresentation(character)
            || WIDE_SCRIPTS.contains(UnicodeScript.of(character))
            || WIDE_BLOCKS.contains(block));
  }

  /**
   * What is narrow among the wide: a half fill space, numbers in black squares, tone marks of
   * Bopomofo, and the letters of which two make a flag.
   */
  private static boolean isNarrow(int character) {
    return character == 0x303F
        || (character >= 0x3248 && character <= 0x324F)
        || (character >= 0x2EA && character <= 0x2EB)
        || (character >= 0x1F1E6 && character <= 0x1F1FF);
  }
}
