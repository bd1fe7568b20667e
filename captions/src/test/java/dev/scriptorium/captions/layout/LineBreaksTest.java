package dev.scriptorium.captions.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lines end. */
class LineBreaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; 42; This all fits.; This all fits.",
        // punctuation, balance, lower lines longer
        "en; 30; We are here now, but where are you?; We are here now,|but where are you?",
        "en; 30; seven eight nine seven eight nine seven; seven eight nine|seven eight nine seven",
        // not after articles, prepositions, titles, numbers; not inside names
        "en; 24; He quickly opened the large window.; He quickly opened|the large window.",
        "en; 20; We called Anna Smith again today; We called Anna Smith|again today",
        "en; 25; They all went to see Dr. Miller today.; They all went to see|Dr. Miller today.",
        "en; 24; People had walked 30 kilometers daily.; People had walked|30 kilometers daily.",
        "de; 24; Der alte Mann wartete vor dem Haus.; Der alte Mann wartete|vor dem Haus.",
        "fr; 28; Elle marchait lentement dans la rue vide.; Elle marchait lentement|dans la rue vide.",
        "es; 28; Caminaba lentamente por la calle mojada.; Caminaba lentamente|por la calle mojada.",
        "it; 28; Camminava lentamente per la strada buia.; Camminava lentamente|per la strada buia.",
        "nl; 28; Gisteren liep hij langzaam naar de winkel.; Gisteren liep hij langzaam|naar de winkel.",
        "pt; 28; Caminhava lentamente pela rua molhada.; Caminhava lentamente|pela rua molhada.",
        // no word left alone
        "en; 30; seven eight nine eleven twenty so; seven eight nine|eleven twenty so",
      })
  void lines_end_where_a_good_subtitler_ends_them(
      String language, int columns, String spoken, String shown) {
    assertThat(
            Spoken.sentence(spoken)
                .in(language)
                .texts(
                    o -> {
                      o.charactersPerCaptionLine(columns);
                      o.layoutTargetCaptionLengthMs(20_000);
                    }))
        .containsExactly(shown);
  }

  @Test
  void a_word_longer_than_a_line_is_cut_and_nothing_is_lost() {
    assertThat(Spoken.sentence("Donaudampfschifffahrt").texts(o -> o.charactersPerCaptionLine(11)))
        .containsExactly("Donaudampfs|chifffahrt");
  }

  @Test
  void combining_marks_stay_with_their_letter() {
    assertThat(Spoken.sentence("e\u0301".repeat(6)).texts(o -> o.charactersPerCaptionLine(3)))
        .containsExactly("e\u0301".repeat(3) + "|" + "e\u0301".repeat(3));
  }

  @Test
  void a_family_of_four_is_one_character_of_two_columns() {
    String family = "👩‍👩‍👧‍👦";
    assertThat(Spoken.sentence(family.repeat(4)).texts(o -> o.charactersPerCaptionLine(4)))
        .containsExactly(family.repeat(2) + "|" + family.repeat(2));
  }

  @Test
  void hyphenated_words_break_at_the_hyphen_if_they_must() {
    assertThat(
            Spoken.sentence("Mecklenburg-Vorpommern")
                .in("de")
                .texts(o -> o.charactersPerCaptionLine(14)))
        .containsExactly("Mecklenburg-|Vorpommern");
  }

  @Test
  void japanese_breaks_between_phrases_and_has_no_spaces() {
    assertThat(
            Spoken.sentence("京都 大学 の 先生 に お話 を 伺い ます。")
                .in("ja")
                .texts(o -> o.charactersPerCaptionLine(22)))
        .containsExactly("京都大学の先生に|お話を伺います。");
  }

  @Test
  void thai_breaks_between_words_inside_a_token() {
    assertThat(
            Spoken.sentence("เราเรียนรู้ประวัติศาสตร์ไทย")
                .in("th")
                .texts(o -> o.charactersPerCaptionLine(14)))
        .containsExactly("เราเรียนรู้|ประวัติศาสตร์ไทย");
  }

  @Test
  void the_speakers_name_counts_and_stays_with_the_first_word() {
    assertThat(
            Spoken.nothing()
                .by(">> John Doe:", "Yes, I really think so too.")
                .texts(o -> o.charactersPerCaptionLine(24)))
        .containsExactly(">> John Doe: Yes,|I really think so too.");
  }

  @Test
  void a_sentence_begins_a_line_if_that_is_wanted() {
    assertThat(
            Spoken.sentence("We came.")
                .then("We saw.")
                .then("We won.")
                .texts(
                    o -> {
                      o.captionBySentence(false);
                      o.lineBreakOnSentence(true);
                    }))
        .containsExactly("We came.", "We saw.|We won.");
  }

  @Test
  void the_last_word_does_not_dangle_even_if_the_line_becomes_too_long() {
    assertThat(
            Spoken.sentence("Go to Pennsylvania.")
                .texts(
                    o -> {
                      o.disallowDangling(true);
                      o.charactersPerCaptionLine(13);
                    }))
        .containsExactly("Go|to Pennsylvania.");
  }

  @Test
  void a_pause_wins_over_dangling() {
    assertThat(
            Spoken.nothing()
                .then("Go to")
                .pause(3_000)
                .then("Pennsylvania.")
                .texts(o -> o.disallowDangling(true)))
        .containsExactly("Go to", "Pennsylvania.");
  }

  @Test
  void sounds_have_their_own_line_and_the_lines_have_a_limit() {
    assertThat(
            Spoken.nothing()
                .then("We sing")
                .sound("LAUGH", 300)
                .then("all day.")
                .texts(
                    o -> {
                      o.captionBySentence(false);
                      o.soundTokensByLine(true);
                      o.linesPerCaption(3);
                    }))
        .containsExactly("We sing|[LAUGH]|all day.");
  }

  /** "~" joins words that no line and no caption may tear apart. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 42 | Mayor Clair said the U.S.~Navy and the U.S.~Air~Force will meet with all of the others.",
        "en | 20 | Our I.T. people use it and the union said that the I.T.~department in the U.S.~Embassy is big.",
        "en | 42 | We met on Jan.~5 and again on Feb.~28 with Brown, see Fig.~3 on p.~12 of vol.~2 and approx.~30 others.",
        "en | 42 | They landed at 5~a.m. on Sept.~3 and Mr.~Jones of No.~10 said nothing of it to anybody there.",
        "de | 42 | Das Bundesverfassungsgericht hat am~3.~Oktober 1990 entschieden, dass die Versicherungsgesellschaften haften müssen.",
        "de | 42 | Er kam z.~B. am 12.~Mai und Dr.~Weber kam ca.~3 Tage danach mit dem Zug aus Hamburg an.",
        "es | 42 | El presidente de los EE.~UU. habló el~5 de mayo con el Sr.~López y con la Sra.~Ruiz en Madrid.",
        "fr | 36 | Dites-moi où se trouve la gare principale~? Je ne sais pas du tout~! Il a dit~: «~Je viens demain matin à dix heures~» et puis il est parti~; voilà~!",
        "en | 42 | In the year nineteen~hundred~and~eighty~four there were one~hundred~and~twenty~five people on the avenue.",
        "en | 32 | In chapter~12 of part~3 on page~145 we read about World~War~II and Apollo~11 landed on July~20 1969 with two~men on board.",
        "en | 42 | And third, talk to your doctor if it goes~on for more than a month, because it~may be a sign of something else.",
        "en | 30 | The wall is about 5~mm thick and the bag of flour weighs 3~kg and it costs 20~euros or 15~percent more.",
        "en | 32 | The officials met at 10 Downing~St. on Sept.~11 about the report of Oxford Univ.~Press and others.",
        "ru | 30 | В 1990 г. на ул. Ленина, д.~5, жил г. Иванов, наш сосед, и др.~люди из соседнего дома.",
        "it | 30 | Il dott. Rossi e la sig.ra Bianchi abitano in via Roma ca.~5 km dal centro della città.",
        "en | 30 | She was turned~down by the Bank~of~England and by Marks and Spencer before she gave~up for good.",
      })
  void what_belongs_together_is_not_torn(String language, int columns, String spoken) {
    List<String> lines =
        Spoken.sentence(spoken.replace('~', ' '))
            .in(language)
            .texts(o -> o.charactersPerCaptionLine(columns))
            .flatMap(caption -> Stream.of(caption.split("\\|")))
            .toList();
    String broken = String.join("|", lines);
    assertThat(spoken.split(" "))
        .allSatisfy(part -> assertThat(broken).contains(part.replace('~', ' ')));
  }

  @Test
  void a_japanese_numeral_is_not_torn() {
    assertThat(
            Spoken.sentence("東 京 オ リ ン ピ ッ ク は 二 千 二 十 一 年 に 開 催 さ れ ま し た。")
                .in("ja")
                .texts(o -> o.charactersPerCaptionLine(30)))
        .allMatch(text -> text.replace("|", "").contains("二千二十一年") && text.contains("二千二十一年"));
  }

  @Test
  void captions_end_where_clauses_end() {
    assertThat(
            Spoken.sentence(
                    "It was the best of times, it was the worst of times, it was the age of wisdom,"
                        + " it was the age of foolishness, it was the epoch of belief, it was the"
                        + " epoch of incredulity, we had nothing before us.")
                .texts(o -> {}))
        .allMatch(text -> text.matches(".*[,.]"));
  }
}
