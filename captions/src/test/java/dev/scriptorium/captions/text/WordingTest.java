package dev.scriptorium.captions.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.scriptorium.captions.Seeds;
import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.RandomElementLists;
import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.element.Token;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final Consumer<TextOptionsBuilder> NOTHING = change -> {};
  private static final Consumer<TextOptionsBuilder> SOUNDS =
      change -> change.removeSoundReferences(false);

  @Test
  void a_sequence_is_one_word_with_its_times_and_its_sentence() {
    List<SpokenWord> words = words("en", NOTHING, "So we go.", "Yes");

    assertThat(words)
        .containsExactly(
            new SpokenWord(0, 500, "So", null, false, null, false),
            new SpokenWord(500, 1000, "we", null, false, null, false),
            new SpokenWord(1000, 1500, "go.", null, true, null, false),
            new SpokenWord(1500, 2000, "Yes", null, true, null, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Um, so we go.|So we go.",
        "So, um, we go.|So, we go.",
        "So um we go.|So we go.",
        "I think, um.|I think.",
        "I think, um, uh?|I think?",
        "I think so. Um.|I think so.",
        "Um.|''",
        "Um . So|So",
        "\"Um, so\" he said|\"So\" he said",
        "He said \"so um.\" Yes|He said \"so.\" Yes",
        "(Um) so|So",
        "Ummmm, yes|Yes",
        "We \u2013 um \u2013 go|We \u2013 go",
        "Um \u2013 we go|We go",
        "In the ER, um, we|In the ER, we",
        "UM, WE ER GO|WE GO",
        "An umbrella, um\u2026|An umbrella\u2026",
        "the erm iPhone|the iPhone",
      })
  void fillers_go_and_the_sentence_is_mended(String spoken, String shown) {
    assertThat(text("en", NOTHING, spoken)).isEqualTo(shown);
    assertThat(text("en", change -> change.removeDisfluencies(false), spoken)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|It is 5 mm thick.|It is 5 mm thick.",
        "en|The battery has 50 Ah.|The battery has 50 Ah.",
        "en|It has fifty Ah.|It has fifty Ah.",
        "de|Es ist 5 mm dick und hat zwei Ah.|Es ist 5 mm dick und hat zwei Ah.",
        "fr|Il mesure 5 mm.|Il mesure 5 mm.",
        "en|There were 5, um, people.|There were 5 people.",
        "en|The port of Umm Qasr is busy.|The port of Umm Qasr is busy.",
        "en|Umm Kulthum sang.|Umm Kulthum sang.",
        "en|My name is Ah Meng.|My name is Ah Meng.",
        "en|Um I think so.|I think so.",
        "en|Uh oh, it broke.|Uh oh, it broke.",
        "en|He said uh huh and left.|He said uh huh and left.",
        "en|Uh, oh, it broke.|Oh, it broke.",
        "en|The doctor, er, came.|The doctor came.",
        "en|We, um, went home.|We went home.",
        "en|Troops, uh, left.|Troops left.",
        "en|I came, um, but he left.|I came, but he left.",
        "en|Apples, um, pears, and plums.|Apples, pears, and plums.",
        "de|Der Arzt, äh, kam.|Der Arzt kam.",
        "de|Ich glaube, äh, dass er kam.|Ich glaube, dass er kam.",
        "fr|Le docteur, euh, est venu.|Le docteur est venu.",
        "es|El doctor, eh, vino.|El doctor vino.",
        "en|I think, um, that we should go.|I think that we should go.",
        "en|It was big, um, really big.|It was big, really big.",
        "en|Apples, um, pears and plums.|Apples, pears and plums.",
        "en|My friend, um, Peter, said hi.|My friend, Peter, said hi.",
        "de|Er hat, ähm, gesagt, dass er kommt.|Er hat gesagt, dass er kommt.",
        "de|Herr Ehm und Frau Öhm kamen.|Herr Ehm und Frau Öhm kamen.",
        "en|It rained 12 mm per hour, half a mm or a few mm more.|It rained 12 mm per hour, half a mm or a few mm more.",
        "en|There were ten um people.|There were ten people.",
        "en|Dust of 5 um, um, is fine.|Dust of 5 um is fine.",
        "en|Open your mouth and say ah.|Open your mouth and say ah.",
      })
  void what_means_something_stays_and_commas_go_with_their_filler(
      String language, String spoken, String shown) {
    assertThat(text(language, NOTHING, spoken)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Dick Cheney met Dick Van Dyke.|Dick Cheney met Dick Van Dyke.",
        "en|Moby-Dick is a whale.|Moby-Dick is a whale.",
        "en|You dick!|You d***!",
        "en|That shithole is a clusterfuck, goddamnit.|That s******* is a c**********, g********.",
        "en|Stop bullshitting, you jackasses.|Stop b***********, you j********.",
        "en|A mishit ball.|A mishit ball.",
        "it|La guerra di Troia è antica.|La guerra di Troia è antica.",
        "it|Sei una troia.|Sei una t****.",
        "nl|Hij heeft kanker en tyfus.|Hij heeft kanker en tyfus.",
        "nl|Kanker!|K*****!",
        "nl|Die kankerhoer.|Die k*********.",
        "nl|Krijg de tering!|Krijg de t*****!",
        "de|Herr Fick wohnt hier. Er fickt.|Herr Fick wohnt hier. Er f****.",
        "es|El pinche de cocina.|El pinche de cocina.",
        "de|So ein Hurensohn.|So ein H********.",
        "fr|Il inculque le respect.|Il inculque le respect.",
      })
  void masking_spares_names_and_other_meanings_and_finds_compounds(
      String language, String spoken, String shown) {
    assertThat(text(language, change -> change.maskProfanity(true), spoken)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Whatcha got?|What have you got?",
        "en|Whatcha doing?|What are you doing?",
        "en|Whatcha want?|What do you want?",
        "en|I gotta go.|I have got to go.",
        "en|I've gotta go.|I've got to go.",
        "en|He gotta go.|He has got to go.",
        "en|I finna leave.|I am going to leave.",
        "en|I'm gonna leave.|I'm going to leave.",
        "en|Are you gonna leave?|Are you going to leave?",
        "en|What you gonna do?|What you gonna do?",
        "en|A gotcha is a trap.|A gotcha is a trap.",
        "en|People gonna talk.|People gonna talk.",
        "en|We are all really gonna go.|We are all really going to go.",
        "en|Everybody wanna go. You wanna go.|Everybody wanna go. You want to go.",
        "en|Hasta la vista. She hasta go.|Hasta la vista. She has to go.",
        "es|Vimos Toy Story ayer.|Vimos Toy Story ayer.",
        "es|Hoy toy cansado.|Hoy estoy cansado.",
        "fr|Il visite les chais.|Il visite les chais.",
      })
  void slang_becomes_grammatical_or_stays(String language, String spoken, String shown) {
    assertThat(text(language, change -> change.replaceSlang(true), spoken)).isEqualTo(shown);
  }

  @Test
  void spelling_leaves_names_alone() {
    String names = "The World Trade Center and Pearl Harbor and Gray Davis and Labor Day.";
    assertThat(text("en", c -> c.replaceEnglishSpelling(EnglishSpelling.BRITISH), names))
        .isEqualTo(names);
    assertThat(
            text("en", c -> c.replaceEnglishSpelling(EnglishSpelling.BRITISH), "Gray Davis left."))
        .isEqualTo("Gray Davis left.");
    assertThat(text("en", c -> c.replaceEnglishSpelling(EnglishSpelling.BRITISH), "Color helps."))
        .isEqualTo("Colour helps.");
  }

  @Test
  void americans_spell_nouns_and_verbs_alike() {
    assertThat(
            text(
                "en",
                c -> c.replaceEnglishSpelling(EnglishSpelling.AMERICAN),
                "A driving licence.",
                "They practised.",
                "We must practise."))
        .isEqualTo("A driving license. They practiced. We must practice.");
    assertThat(
            text(
                "en",
                c -> c.replaceEnglishSpelling(EnglishSpelling.BRITISH),
                "A driving license and a practice."))
        .isEqualTo("A driving license and a practice.");
  }

  @Test
  void text_options_keep_the_times_of_what_stays() {
    List<SpokenWord> all = words("en", c -> c.removeDisfluencies(false), "So, um, we gotta go.");
    List<SpokenWord> fewer = words("en", NOTHING, "So, um, we gotta go.");
    assertThat(fewer)
        .extracting(SpokenWord::start)
        .containsExactly(
            all.get(0).start(), all.get(2).start(), all.get(3).start(), all.get(4).start());
  }

  @Test
  void fillers_are_of_the_language() {
    assertThat(text("de", NOTHING, "\u00c4hm, es geht um was.")).isEqualTo("Es geht um was.");
    assertThat(text("pt-BR", NOTHING, "Um dia.")).isEqualTo("Um dia.");
    assertThat(text("es", NOTHING, "\u00bfEh, c\u00f3mo?")).isEqualTo("\u00bfC\u00f3mo?");
    assertThat(text("EN_US", NOTHING, "Um dia.")).isEqualTo("Dia.");
    assertThat(text("!!", NOTHING, "Um dia.")).isEqualTo("Um dia.");
  }

  @Test
  void a_removed_end_leaves_the_end_to_the_word_before() {
    assertThat(words("en", NOTHING, "I think, um.", "So"))
        .extracting(SpokenWord::endsSentence)
        .containsExactly(false, true, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I wanna go.|I want to go.",
        "Gonna, gonna GONNA.|Going to, going to GOING TO.",
        "a wannabe|a wannabe",
        "C\u2019mon, 'cause 'gonna'|Come on, because 'going to'",
        "goin' kinda-sorta|going kind of-sort of",
      })
  void slang_is_written_out(String spoken, String shown) {
    assertThat(text("en", change -> change.replaceSlang(true), spoken)).isEqualTo(shown);
    assertThat(text("en", NOTHING, spoken)).isEqualTo(spoken);
  }

  @Test
  void what_slang_becomes_shares_its_time() {
    assertThat(words("en", change -> change.replaceSlang(true), "wanna, go"))
        .extracting(SpokenWord::text, SpokenWord::start, SpokenWord::end)
        .containsExactly(
            tuple("want", 0L, 286L), tuple("to,", 286L, 500L), tuple("go", 500L, 1000L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oh shit, Fucking hell.|Oh s***, F****** hell.",
        "In Scunthorpe, an assassin.|In Scunthorpe, an assassin.",
        "the bitch's ass-kicking|the b****'s a**-kicking",
      })
  void swear_words_keep_their_first_letter(String spoken, String shown) {
    assertThat(text("en", change -> change.maskProfanity(true), spoken)).isEqualTo(shown);
    assertThat(text("en", NOTHING, spoken)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({
    "A,The color of the center: organized; traveled; analyze; catalog; defense; gray",
    "B,The colour of the centre: organised; travelled; analyse; catalogue; defence; grey",
    "Z,The colour of the centre: organized; travelled; analyse; catalogue; defence; grey",
    "U,The colour of the centre: organised; travelled; analyse; catalogue; defence; grey",
    "C,The colour of the centre: organized; travelled; analyze; catalogue; defence; grey",
  })
  void english_is_spelled_as_in_the_region(String letter, String shown) {
    EnglishSpelling spelling =
        EnglishSpelling.values()[List.of("A", "B", "Z", "U", "C").indexOf(letter)];
    String american =
        "The color of the center: organized; traveled; analyze; catalog; defense; gray";
    String british =
        "The colour of the centre: organised; travelled; analyse; catalogue; defence; grey";

    Consumer<TextOptionsBuilder> change = options -> options.replaceEnglishSpelling(spelling);
    assertThat(text("en-GB", change, american)).isEqualTo(shown);
    assertThat(text("en-GB", change, british)).isEqualTo(shown);
    assertThat(text("de", change, american)).isEqualTo(american);
  }

  @Test
  void spelling_keeps_capitals_and_leaves_ambiguous_words() {
    Consumer<TextOptionsBuilder> british =
        change -> change.replaceEnglishSpelling(EnglishSpelling.BRITISH);
    assertThat(text("en", british, "COLOR color's check the program meter"))
        .isEqualTo("COLOUR colour's check the program meter");
    Consumer<TextOptionsBuilder> american =
        change -> change.replaceEnglishSpelling(EnglishSpelling.AMERICAN);
    assertThat(text("en", american, "Cheque the programme metre"))
        .isEqualTo("Check the program meter");
  }

  @Test
  void sounds_are_dropped_by_default() {
    assertThat(text("en", NOTHING, "We <LAUGH> go <MUSIC>.", "<NOISE>")).isEqualTo("We go.");
  }

  @Test
  void sounds_are_shown_between_boundaries() {
    assertThat(
            text("en", SOUNDS, "We <LAUGH> <UNKNOWN> <SOUND> <BLANK_AUDIO> <NOISE:(door_slams)>."))
        .isEqualTo("We [LAUGH] [SOUND] [SOUND] [BLANK_AUDIO] [door slams].");
    assertThat(
            text(
                "en",
                SOUNDS.andThen(c -> c.soundBoundaries(new SoundBoundaries("{", "}"))),
                "We <LAUGH>"))
        .isEqualTo("We {LAUGH}");
    assertThat(words("en", SOUNDS, "<SOUND> we <NOISE:>"))
        .extracting(SpokenWord::sound, SpokenWord::text)
        .containsExactly(tuple("UNKNOWN", "[SOUND]"), tuple(null, "we"), tuple("NOISE", "[NOISE]"));
  }

  @Test
  void listed_sounds_are_dropped_where_not_all_are() {
    assertThat(
            text(
                "en",
                SOUNDS.andThen(c -> c.removeSoundsList(List.of(SoundTag.LAUGH))),
                "We <LAUGH> go <MUSIC>"))
        .isEqualTo("We go [MUSIC]");
  }

  @Test
  void square_brackets_are_stripped() {
    assertThat(text("en", SOUNDS.andThen(c -> c.stripSquareBrackets(true)), "a[b] [] <MUSIC>"))
        .isEqualTo("ab MUSIC");
  }

  @ParameterizedTest
  @CsvSource({
    "en,upper,Istanbul \ufb01x,ISTANBUL FIX",
    "tr,upper,istanbul,\u0130STANBUL",
    "tr,lower,ISPARTA,\u0131sparta",
    "de,upper,Stra\u00dfe,STRASSE",
    "el,lower,\u039f\u0394\u039f\u03a3,\u03bf\u03b4\u03bf\u03c2",
    "el,upper,\u03ac\u03bb\u03c6\u03b1,\u0391\u039b\u03a6\u0391",
    "ja,upper,\u3053\u3093,\u3053\u3093",
  })
  void case_is_that_of_the_language(String language, String force, String spoken, String shown) {
    LetterCase letters = force.equals("upper") ? LetterCase.UPPER : LetterCase.LOWER;
    assertThat(text(language, change -> change.forceCase(letters), spoken)).isEqualTo(shown);
  }

  @Test
  void case_is_for_sounds_and_speakers_too() {
    assertThat(prefixes(SOUNDS.andThen(c -> c.forceCase(LetterCase.LOWER)), "Ann| Yes", "<MUSIC>"))
        .containsExactly(">> ann:yes", "[music]");
  }

  @Test
  void speakers_are_named_as_asked() {
    String[] talk = {"Ann| Yes", "Effects| Hm-hm", "?| No", "| Who"};
    assertThat(prefixes(NOTHING, talk))
        .containsExactly(">> Ann:Yes", ">> Effects:Hm-hm", ">> Speaker 3:No", ">>Who");
    assertThat(prefixes(c -> c.displaySpeakerId(SpeakerIdMode.NUMBER), talk))
        .containsExactly(">> Speaker 1:Yes", ">> Effects:Hm-hm", ">> Speaker 3:No", ">>Who");
    assertThat(prefixes(c -> c.displaySpeakerId(SpeakerIdMode.NO), talk))
        .containsExactly(">>Yes", ">>Hm-hm", ">>No", ">>Who");
    assertThat(prefixes(c -> c.emitSpeakerChangeTokensAs(""), talk))
        .containsExactly("Ann:Yes", "Effects:Hm-hm", "Speaker 3:No", "Who");
    assertThat(prefixes(c -> c.displayEffectsSpeakerAs("FX"), talk)).contains(">> FX:Hm-hm");
    assertThat(
            prefixes(
                c -> {
                  c.displaySpeakerId(SpeakerIdMode.NO);
                  c.emitSpeakerChangeTokensAs("");
                },
                talk))
        .containsExactly("Yes", "Hm-hm", "No", "Who");
  }

  @Test
  void a_turn_of_which_nothing_is_left_changes_no_speaker() {
    assertThat(prefixes(NOTHING, "Ann| So", "Effects| <LAUGH>", "Ann| we"))
        .containsExactly(">> Ann:So", "we");
    assertThat(prefixes(NOTHING, "Ann| So", "Bob| Um.", "Joe| No"))
        .containsExactly(">> Ann:So", ">> Joe:No");
    assertThat(prefixes(NOTHING, "Ann| Um.", "we go")).containsExactly(">> Ann:we", "go");
  }

  @Test
  void a_word_with_spaces_is_several() {
    ElementList list = Lists.of("en", "New\u00a0York Los\tAngeles");
    assertThat(Wording.of(list, TextOptions.DEFAULT))
        .extracting(SpokenWord::text)
        .containsExactly("New\u00a0York", "Los", "Angeles");
  }

  @Test
  void no_word_is_lost_or_doubled_with_all_removal_off() {
    Seeds.forEach(
        40,
        seed -> {
          ElementList list = RandomElementLists.of(seed);
          List<SpokenWord> words =
              Wording.of(
                  list,
                  TextOptions.DEFAULT
                      .with()
                      .removeDisfluencies(false)
                      .removeSoundReferences(false)
                      .build());
          String text = words.stream().map(SpokenWord::text).collect(Collectors.joining());
          assertThat(text.replace(" ", "")).isEqualTo(allText(list).replace(" ", ""));
          assertInOrder(words);
        });
  }

  @Test
  void times_stay_in_order_with_all_options_on() {
    Seeds.forEach(
        40,
        seed ->
            assertInOrder(
                Wording.of(
                    RandomElementLists.of(seed),
                    TextOptions.DEFAULT
                        .with()
                        .replaceSlang(true)
                        .maskProfanity(true)
                        .replaceEnglishSpelling(EnglishSpelling.AMERICAN)
                        .stripSquareBrackets(true)
                        .removeSoundReferences(false)
                        .removeSoundsList(List.of(SoundTag.MUSIC))
                        .forceCase(LetterCase.UPPER)
                        .build())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"m", "\u00e4", "'", "[", ".", "-", "\"", "ab", "\ud83d\ude00", "\u0301", "a "})
  void a_word_of_any_length_is_worded(String part) {
    ElementList list = Lists.of("en", "Um, so", part.repeat(30_000) + ",", "um.");
    Consumer<TextOptionsBuilder> all =
        change -> {
          change.replaceSlang(true);
          change.maskProfanity(true);
          change.replaceEnglishSpelling(EnglishSpelling.AMERICAN);
          change.stripSquareBrackets(true);
          change.removeSoundReferences(false);
          change.forceCase(LetterCase.UPPER);
        };
    assertInOrder(Wording.of(list, changed(all)));
  }

  private static void assertInOrder(List<SpokenWord> words) {
    long before = 0;
    for (SpokenWord word : words) {
      assertThat(word.start()).isGreaterThanOrEqualTo(before);
      assertThat(word.end()).isGreaterThan(word.start());
      assertThat(word.text()).isNotBlank();
      before = word.end();
    }
  }

  private static String allText(ElementList list) {
    return list.segments().stream()
        .flatMap(segment -> segment.sequences().stream())
        .flatMap(sequence -> sequence.tokens().stream())
        .map(Token::displayAs)
        .map(text -> text.equals("[UNKNOWN]") ? "[SOUND]" : text)
        .collect(Collectors.joining());
  }

  private static TextOptions changed(Consumer<TextOptionsBuilder> change) {
    TextOptionsBuilder builder = TextOptions.DEFAULT.with();
    change.accept(builder);
    return builder.build();
  }

  private static List<String> prefixes(Consumer<TextOptionsBuilder> change, String... sentences) {
    return words("en", change, sentences).stream()
        .map(
            word ->
                (word.speakerChange() && word.speaker() != null ? word.speaker().prefix() : "")
                    + word.text())
        .toList();
  }

  private static String text(String language, Consumer<TextOptionsBuilder> change, String... text) {
    return words(language, change, text).stream()
        .map(SpokenWord::text)
        .collect(Collectors.joining(" "));
  }

  private static List<SpokenWord> words(
      String language, Consumer<TextOptionsBuilder> change, String... sentences) {
    return Wording.of(Lists.of(language, sentences), changed(change));
  }
}
