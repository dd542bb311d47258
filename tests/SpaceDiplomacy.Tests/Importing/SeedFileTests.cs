using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

/// <summary>Files that cannot be read as what they are meant to be: YAML, encoding, names and places.</summary>
public sealed class SeedFileTests : IDisposable
{
    private const string Official = "officials/ada-orbit.md";
    private const string Source = "sources/gazette.md";

    private readonly SeedFolder seed = new();

    [Theory]
    [InlineData("title: Ada Orbit answers the listing", "title: Ada Orbit: an answer",
        "2: invalid YAML: a ': ' where none can be, "
        + "expected quotes around a value with one, and keys indented alike")]
    [InlineData("title: Ada", "title: \"Ada",
        "2: invalid YAML: a quotation mark that is not closed, expected a closing one")]
    [InlineData("title: Ada", "title: 'Ada",
        "2: invalid YAML: a quotation mark that is not closed, expected a closing one")]
    [InlineData("title: Ada", "title: [Ada",
        "2: invalid YAML: a '[' that is not closed, expected ']' at the end of the list")]
    [InlineData("title: Ada", "title: {Ada",
        "2: invalid YAML: a '{' that is not closed, expected '}' at the end of the keys")]
    [InlineData("publisher: The", "publisher: @The",
        "3: invalid YAML: a value that begins with a sign of YAML's own, expected quotes around it")]
    [InlineData("publisher: The Gazette", "publisher:\n\tThe Gazette",
        "4: invalid YAML: a tab as indentation, expected spaces")]
    [InlineData("publisher: The Gazette", "publisher The Gazette",
        "3: invalid YAML: a line that does not belong to the keys above, expected 'key: value', keys indented alike, "
        + "and quotes around the whole of a value that begins with a bracket or a quotation mark")]
    [InlineData("publisher: The Gazette", "publisher: [The] Gazette",
        "3: invalid YAML: a line that does not belong to the keys above, expected 'key: value', keys indented alike, "
        + "and quotes around the whole of a value that begins with a bracket or a quotation mark")]
    [InlineData("publisher: The Gazette", "publisher: \"The\" Gazette",
        "3: invalid YAML: a line that does not belong to the keys above, expected 'key: value', keys indented alike, "
        + "and quotes around the whole of a value that begins with a bracket or a quotation mark")]
    [InlineData("publisher: The", "publisher: - The",
        "3: invalid YAML: a value that begins with a sign of YAML's own, expected quotes around it")]
    [InlineData("publisher: The", "publisher: ? The",
        "3: invalid YAML: a value that begins with a sign of YAML's own, expected quotes around it")]
    [InlineData("publisher: The", "publisher: | The",
        "3: invalid YAML: a value that begins with a sign of YAML's own, expected quotes around it")]
    [InlineData("publisher: The", "publisher: > The",
        "3: invalid YAML: a value that begins with a sign of YAML's own, expected quotes around it")]
    [InlineData("publisher: The Gazette", "publisher: \"The \\Gazette\"",
        "3: invalid YAML: an unknown escape in double quotes, expected single quotes, or \\\\ for a backslash")]
    [InlineData("kind: news", "kind: news\npublisher: The Times",
        "7: 'publisher' stands twice, expected each key once")]
    [InlineData("kind: news", "kind: [*kind]",
        "6: a value that refers to another by '*', "
        + "expected every value written out, and quotes around a text that begins with '*'")]
    [InlineData("kind: news", "kind: &kind news",
        "6: '&kind' is an anchor to YAML and no text, expected quotes around the whole value")]
    [InlineData("---\n\n", "- news\n", "1: no front matter, expected YAML between two lines of ---")]
    public void Read_OfInvalidYaml_SaysWhatIsWrongAndWhere(string what, string with, string problem)
    {
        seed.Write(Source, SeedFolder.Files[Source] + "\n\n");

        AssertOneProblem(what, with, problem);
    }

    [Theory]
    [InlineData("", "1: an empty file, or a pipe, a socket or a device, expected a file with something in it")]
    [InlineData("\n", "1: no front matter, expected YAML between two lines of ---")]
    [InlineData("Ada Orbit", "1: no front matter, expected YAML between two lines of ---")]
    [InlineData("\n---\nname: Ada\n---\n", "1: no front matter, expected YAML between two lines of ---")]
    [InlineData("---\nname: Ada\n", "1: no front matter, expected YAML between two lines of ---")]
    [InlineData("---\n---\n", "1: empty YAML, expected keys and values")]
    [InlineData("---\n# nothing\n---\n", "1: empty YAML, expected keys and values")]
    [InlineData("---\nAda Orbit\n---\n", "2: front matter without keys, expected keys and values")]
    [InlineData("---\n- Ada Orbit\n---\n", "2: front matter without keys, expected keys and values")]
    public void Read_OfARecordWithoutFrontMatter_SaysSo(string text, string problem)
    {
        seed.Write(Official, text);

        Assert.Equal([$"{Official}:{problem}"], seed.Problems());
    }

    [Theory]
    [InlineData("", "1: an empty file, or a pipe, a socket or a device, expected a file with something in it")]
    [InlineData("\n", "1: empty YAML, expected keys and values")]
    [InlineData("slug: gb-treasury\nname: HM Treasury\n", "1: no list, expected a YAML list of records")]
    [InlineData("- gb-treasury\n", "1: an entry without keys, expected a record with keys")]
    [InlineData("[]\n---\n[]\n", "1: more than one YAML document, expected one YAML document")]
    public void Read_OfAListFileThatIsNone_SaysSo(string text, string problem)
    {
        seed.Write("authorities.yaml", text);

        Assert.Equal([$"authorities.yaml:{problem}"], seed.Problems());
    }

    [Fact]
    public void Read_OfBytesThatAreNotUtf8_NamesTheLine()
    {
        seed.Write(Source, [.. "---\ntitle: caf"u8, 0xE9, .. "\n---\n"u8]);

        Assert.Equal([$"{Source}:2: bytes that are not UTF-8, expected text in UTF-8"], seed.Problems());
    }

    [Fact]
    public void Read_OfAByteOrderMarkAndWindowsLineEnds_FindsNoProblem()
    {
        seed.Write(Source, "\uFEFF" + SeedFolder.Files[Source].ReplaceLineEndings("\r\n"));

        Assert.Empty(seed.Problems());
    }

    [Theory]
    [InlineData("officials/Ada_Orbit.md",
        "1: the file's name 'Ada_Orbit' is not a slug, "
        + "expected lower case letters and digits joined by single hyphens, "
        + "120 at most")]
    [InlineData("officials/ada--orbit.md",
        "1: the file's name 'ada--orbit' is not a slug, "
        + "expected lower case letters and digits joined by single hyphens, "
        + "120 at most")]
    public void Read_OfAFileNameThatIsNoSlug_SaysWhatASlugIs(string file, string problem)
    {
        seed.Write(file, SeedFolder.Files[Official]);

        Assert.Equal([$"{file}:{problem}"], seed.Problems());
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("officials/ada-orbit.txt")]
    [InlineData("topics.yml")]
    [InlineData("portraits/Ada.jpg")]
    [InlineData("portraits/ada.gif")]
    public void Read_OfAFileThatNobodyAskedFor_IsAProblem(string file)
    {
        seed.Write(file, SeedFolder.Files[Official]);

        Assert.Equal(
            [$"{file}:1: a file that the archive does not know, "
            + "expected <kind>/<slug>.md, sources/<slug>.capture.txt, portraits/<name>.jpg, .png or .webp, topics.yaml, authorities.yaml, "
            + "removed.yaml or glossary.yaml"],
            seed.Problems());
    }

    [Fact]
    public void Read_OfAPortrait_AsksForItsFile()
    {
        seed.Replace(Official, "citizenship:", "portrait: {file: ada.jpg, credit: ASA, licence: CC0}\ncitizenship:");
        Assert.Equal(
            [$"{Official}:4: there is no 'ada.jpg' in portraits, expected a picture that is there"],
            seed.Problems());

        seed.Write("portraits/ada.jpg", [0xFF, 0xD8, 0xFF]);
        Assert.Empty(seed.Problems());
        Assert.Equal("ada.jpg", seed.Read().Officials.Single(official => official.Slug == "ada-orbit").Portrait?.File);
    }

    [Fact]
    public void Read_OfHiddenFiles_LeavesThemAlone()
    {
        seed.Write(".git/config", "x").Write("officials/.ada-orbit.md.swp", "x");

        Assert.Empty(seed.Problems());
    }

    [Fact]
    public void Read_OfAMissingOrEmptyFolder_SaysSo()
    {
        using var empty = new TemporaryFolder();

        Assert.Throws<DirectoryNotFoundException>(() => SeedReader.Read(empty.File("nowhere")));
        var refusal = Assert.Throws<SeedException>(() => SeedReader.Read(empty.Path));
        Assert.Equal(".:1: an empty folder, expected the files of a seed", refusal.Message);
    }

    [Fact]
    public void Read_OfDeeplyNestedBrackets_IsAProblemAndNoCrash()
    {
        var brackets = new string('[', 100_000) + new string(']', 100_000);

        AssertOneProblem(
            "kind: news", $"kind: {brackets}", "6: values nested more than 32 deep, "
            + "expected the keys of a record");
    }

    [Fact]
    public void Read_OfDamagedFiles_FindsProblemsAndNeverFails()
    {
        const string Signs = "[]{}:,-?!&*#|>'\"%@`~ \t\n\r\0\u0085\u2028é";
        var random = new Random(20140429);
        for (var i = 0; i < 2_000; i++)
        {
            var text = SeedFolder.Files[Official];
            for (var slips = random.Next(1, 4); slips > 0; slips--)
            {
                var at = random.Next(text.Length);
                text = text.Remove(at, random.Next(2)).Insert(at, Signs[random.Next(Signs.Length)].ToString());
            }

            seed.Write($"officials/ada-{i}.md", text);
        }

        var problems = seed.Problems();

        Assert.True(problems.Count > 1_000, $"Only {problems.Count} problems.");
        Assert.All(problems, problem => Assert.Matches(@"^officials/ada-\d+\.md:[1-9]\d*: .+, expected .+", problem));
    }

    public void Dispose() => seed.Dispose();

    private void AssertOneProblem(string what, string with, string problem)
    {
        seed.Replace(Source, what, with);

        Assert.Equal([$"{Source}:{problem}"], seed.Problems());
    }
}
