using System.Text;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Records;

/// <summary>What no reader sees is named, wherever it stands in a seed, and what a language needs is left alone.</summary>
public sealed class HiddenCharactersTests : IDisposable
{
    private const string Official = "officials/ada-orbit.md";
    private const string Statement = "statements/ada-2014-04-29-balloon.md";

    private readonly SeedFolder seed = new();

    /// <summary>Controls, separators, directions, zero-width characters, noncharacters, private use and what was lost.</summary>
    public static TheoryData<int> Hidden =>
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')), .. Enumerable.Range(0x7F, 0x21),
        0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, .. Enumerable.Range(0x200B, 5), .. Enumerable.Range(0x2028, 7),
        .. Enumerable.Range(0x2060, 16), 0x3164, 0xE000, 0xF8FF, .. Enumerable.Range(0xFDD0, 32), 0xFEFF, 0xFFA0,
        0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0xE0001, 0xE0041, 0xF0000, 0x10FFFE, 0x10FFFF,
    ];

    public static TheoryData<string, string> Places => new()
    {
        { Official, "Ada Orbit" },
        { Official, "Ada d'Orbita" },
        { Official, "Director" },
        { Official, "Headed the agency" },
        { Official, "appointments" },
        { Statement, "La Massana" },
        { Statement, "Let them come" },
        { Statement, "asa]" },
        { Statement, "Said the day" },
        { "topics.yaml", "Crew transport" },
        { "topics.yaml", "slug: crew-transport" },
        { "sources/gazette.md", "Ada Orbit answers" },
        { "sources/gazette.md", "The Gazette" },
        { "sources/gazette.md", "https://gazette.example/ada" },
        { "sanctions/gb-ada-orbit-2014.md", "Balloon Act" },
        { "entities/balloon-works.md", "Balloon Works" },
        { "events/first-balloon.md", "The first balloon" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void In_OfAHiddenCharacter_FindsAndNamesIt(int codePoint)
    {
        var hidden = codePoint is >= 0xD800 and <= 0xDFFF ? $"{(char)codePoint}" : char.ConvertFromUtf32(codePoint);

        Assert.Equal([(2, codePoint)], HiddenCharacters.In($"Ad{hidden}a"));
        Assert.Matches($"^U\\+{codePoint:X4} [A-Z0-9 -]+$", HiddenCharacters.Name(codePoint));
        Assert.Equal("Ada", HiddenCharacters.Remove($"Ad{hidden}a", [(2, codePoint)]));
        Assert.Empty(HiddenCharacters.In(HiddenCharacters.Show($"Ad{hidden}a")));
    }

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\uDE80")]
    [InlineData("\uDE80\uD83D")]
    public void In_OfHalfASurrogatePair_FindsIt(string half)
    {
        Assert.Equal(half.Length, HiddenCharacters.In($"a{half}b").Count());
        Assert.Equal("U+D83D HALF OF A SURROGATE PAIR", HiddenCharacters.Name(0xD83D));
    }

    [Theory]
    [InlineData("می‌رود")] // Persian, non-joiner
    [InlineData("ناسا‌ها")]
    [InlineData("NASA‌ها")]
    [InlineData("क्‍ष")] // Hindi, joiner after a virama
    [InlineData("ශ්‍රී")] // Sinhala
    [InlineData("👩‍🚀")]
    [InlineData("🧑🏽‍🚀")]
    [InlineData("❤️‍🔥")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("ភាសា​ខ្មែរ")] // Khmer, spaces of no width
    [InlineData("ناسا (NASA)‏ قالت")] // Arabic, mark of direction
    [InlineData("؅ ۝ ٣")]
    [InlineData("Ça va — « naïve » … Łódź ė́ é")]
    [InlineData("Рогозин й ё, 罗戈津、ロゴージン 윤영빈 רוגוזין")]
    [InlineData("one\ntwo\r\nthree\tfour")]
    [InlineData("10 000 km² ½ € ₽ ″ ′ ™ ☢︎ ☢️")]
    public void In_OfWhatALanguageNeeds_FindsNothing(string text) => Assert.Empty(HiddenCharacters.In(text));

    [Theory]
    [InlineData("Ro‌gozin")]
    [InlineData("Ro‍gozin")]
    [InlineData("Рого​зин")]
    [InlineData("Rogozin‏")]
    [InlineData("罗‍戈津")]
    [InlineData("a\rb")]
    public void In_OfTheSameWhereNoLanguageNeedsIt_FindsIt(string text) => Assert.Single(HiddenCharacters.In(text));

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfAHiddenCharacterAnywhere_NamesItAndItsLineOnce(string file, string place)
    {
        foreach (var codePoint in new[] { 0x00, 0x07, 0x1B, 0x7F, 0x85, 0x200B, 0x202E, 0x2028, 0x2067, 0xFEFF, 0xFFFF, 0x10FFFE })
        {
            using var seed = new SeedFolder();
            var line = SeedFolder.Files[file].Split(place)[0].Count(c => c == '\n') + 1;
            seed.Replace(file, place, place[..1] + char.ConvertFromUtf32(codePoint) + place[1..]);

            Assert.Equal(
                [$"{file}:{line}: {HiddenCharacters.Name(codePoint)}, expected characters that a reader sees"], seed.Problems());
        }
    }

    [Theory]
    [InlineData("\\u202E", "U+202E RIGHT-TO-LEFT OVERRIDE")]
    [InlineData("\\e", "U+001B ESCAPE")]
    [InlineData("\\x07", "U+0007 BELL")]
    [InlineData("\\0", "U+0000 NULL")]
    [InlineData("\\U0001FFFE", "U+1FFFE NONCHARACTER")]
    [InlineData("\\L", "U+2028 LINE SEPARATOR")]
    [InlineData("\\t", "U+0009 CHARACTER TABULATION")]
    [InlineData("\t", "U+0009 CHARACTER TABULATION")]
    public void Read_OfAHiddenCharacterAsAnEscape_NamesIt(string escape, string name)
    {
        seed.Replace(Official, "name: Ada Orbit", $"name: \"Ada{escape}Orbit\"");

        var problem = Assert.Single(seed.Problems());
        Assert.StartsWith($"{Official}:2: {name}, expected ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Ada\\nOrbit\"")]
    [InlineData("|\n  Ada\n  Orbit")]
    [InlineData("Ada\n\n  Orbit")]
    public void Read_OfANameOfSeveralLines_SaysSo(string name)
    {
        seed.Replace(Official, "name: Ada Orbit", $"name: {name}");

        Assert.Equal([$"{Official}:2: 'name' has several lines, expected one line"], seed.Problems());
    }

    [Fact]
    public void Read_OfATextOfSeveralLines_KeepsThem()
    {
        seed.Replace(Statement, "text: Que vinguin en globus.", "text: |\n      Que vinguin\n\n      en globus.");

        Assert.Equal("Que vinguin\n\nen globus.", seed.Read().Statements[0].Wordings[1].Text);
    }

    [Theory]
    [InlineData('\u0000', true)]
    [InlineData('\u001B', true)]
    [InlineData('\u0093', true)]
    [InlineData('\uFFFE', true)]
    [InlineData('\uFDD0', true)]
    [InlineData('\t', false)]
    [InlineData('\f', false)]
    [InlineData('\u00AD', false)]
    [InlineData('\u200B', false)]
    [InlineData('\u202E', false)]
    [InlineData('\uFFFD', false)]
    public void Read_OfACapture_RefusesOnlyWhatNoPageHas(char c, bool isRefused)
    {
        seed.Capture("gazette", $"Let them come by balloon.\n{c} Que vinguin en globus.");

        Assert.Equal(
            isRefused
                ? [$"sources/gazette.capture.txt:6: {HiddenCharacters.Name(c)}, expected characters that a reader sees"]
                : [],
            seed.Problems());
    }

    [Theory]
    [InlineData("sources/a\nb.md", "sources/a\\nb.md:1: ")]
    [InlineData("\u001B[31mred\u001B[0m.md", "\\u001B[31mred\\u001B[0m.md:1: ")]
    [InlineData("portraits/\u202Egpj.exe", "portraits/\\u202Egpj.exe:1: ")]
    [InlineData("a\u0085\u2028b", "a\\u0085\\u2028b:1: ")]
    [InlineData("a\U0001FFFEb", "a\\uD83F\\uDFFEb:1: ")]
    public void Read_OfAFileNameThatHidesSomething_PrintsItInOneLine(string file, string printed)
    {
        seed.Write(file, "x");

        Assert.NotEmpty(seed.Problems());
        Assert.All(seed.Problems(), problem => Assert.StartsWith(printed, problem, StringComparison.Ordinal));
        Assert.DoesNotContain(string.Concat(seed.Problems()).EnumerateRunes(), Rune.IsControl);
    }

    public void Dispose() => seed.Dispose();
}
