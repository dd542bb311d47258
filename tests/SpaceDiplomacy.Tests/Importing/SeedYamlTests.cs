using System.Text.RegularExpressions;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Importing;

/// <summary>Words that YAML takes for something else than text are never lost in silence.</summary>
public sealed partial class SeedYamlTests : IDisposable
{
    private const string Statement = "statements/ada-2014-04-29-balloon.md";

    /// <summary>Files with the keys that those of the small seed have not.</summary>
    private static readonly Dictionary<string, string> More = new()
    {
        ["officials/bo-orbit.md"] = """
            ---
            name: Bo Orbit
            native-name: Bo Òrbita
            aliases:
              - Bo d'Orbita
              - B. Orbit
            citizenship: AD
            born: 1970~
            wikidata: Q42
            portrait:
              file: bo.png
              credit: ASA, by Ada
              licence: CC BY 4.0
            appointments:
              - title: Head of balloons
                organization: Balloon Works
                from: 2010
                sources:
                  - gazette
            sources: [gazette]
            ---

            Builds.
            """,
        ["statements/bo-2016.md"] = """
            ---
            official: bo-orbit
            date: 2016
            venue:
              kind: letter
              name: To the editor
            mentions:
              officials:
                - ada-orbit
            standing:
              value: disputed
              note: He denies it.
              sources: [gazette]
            wordings:
              - text: We rise
                language: en
                kind: original
                note: From the print
                sources: [gazette]
            ---
            """,
        ["sources/paper.md"] = """
            ---
            title: A paper
            publisher: The Paper
            author: Cy Writer
            published: 2016
            url: https://paper.example/1
            archived-url: https://archive.example/1
            kind: book
            language: en
            ---
            """,
        ["glossary.yaml"] = """
            - terms: [Balloon, globus]
            - terms:
                - Station
                - estació
            """,
    };

    private readonly SeedFolder seed = new();

    public SeedYamlTests()
    {
        foreach (var (name, text) in More)
        {
            seed.Write(name, text);
        }

        seed.Write("portraits/bo.png", [0x89, .. "PNG\r\n\u001A\n"u8]);
    }

    public static TheoryData<string> Files => [.. SeedFolder.Files.Keys.Concat(More.Keys)];

    [Fact]
    public void Read_OfTheFilesAsTheyAre_FindsNoProblem() => Assert.Empty(seed.Problems());

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OfACommentAfterAnything_NamesItsLine(string file) =>
        AssertEachLine(file, "'#ExoMars goes on' is a comment", line => line + " #ExoMars goes on");

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OfATag_NamesItsLine(string file) =>
        AssertEachLine(file, "'!Viva' is a tag", line => BeforeValue().Replace(line, "$0!Viva ", 1));

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OfACoreTag_NamesItsLine(string file) =>
        AssertEachLine(file, "'!!str' is a tag", line => BeforeValue().Replace(line, "$0!!str ", 1));

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OfAnAnchor_NamesItsLine(string file) =>
        AssertEachLine(file, "'&x' is an anchor", line => BeforeValue().Replace(line, "$0&x ", 1));

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OfAnAlias_NamesItsLine(string file) =>
        AssertEachLine(file, "a value that refers to another by '*'", line => Value().Replace(line, "$1*alias", 1));

    [Theory]
    [InlineData("text: Que\n      #ExoMars goes on", 19)]
    [InlineData("text: Que\n\n        #ExoMars goes on", 20)]
    [InlineData("text: |\n        Que\n      #ExoMars", 20)]
    [InlineData("text: >-\n        Que\n      #ExoMars", 20)]
    [InlineData("text: | #ExoMars\n        Que", 18)]
    [InlineData("text: >- # ExoMars\n        Que", 18)]
    [InlineData("text: Que 🚀 #ExoMars", 18)]
    [InlineData("text: !Viva Que", 18)]
    [InlineData("text: ! Que", 18)]
    [InlineData("text: !<tag:yaml.org,2002:str> Que", 18)]
    [InlineData("text: |\n        Que\n    note: #ExoMars", 20)]
    [InlineData("text:\n      !Viva Que", 19)]
    [InlineData("!!str text: Que", 18)]
    [InlineData("text: Que\n    sources: [gazette, # register\n      register]\n    x: y", 19, 21)]
    [InlineData("text: Que\n    sources: [gazette\n      # register\n      ]\n    x: y", 20, 22)]
    public void Read_OfWordsThatYamlTakes_NamesTheirLine(string text, params int[] lines)
    {
        seed.Replace(Statement, "text: Que vinguin en globus.", text);
        if (text.Contains("sources", StringComparison.Ordinal))
        {
            seed.Replace(Statement, "\n    sources:\n      - gazette\n      - register", "");
        }

        Assert.Equal(
            lines, seed.Problems().Select(problem => int.Parse(problem.Split(':')[1], null)).Distinct());
    }

    [Theory]
    [InlineData("\"Our flight #ExoMars goes on\"", "Our flight #ExoMars goes on")]
    [InlineData("'!Viva we #fly *so &x'", "!Viva we #fly *so &x")]
    [InlineData("Our#flight goes on", "Our#flight goes on")]
    [InlineData("Our ! flight & *so", "Our ! flight & *so")]
    [InlineData("|\n      #ExoMars\n      # goes on", "#ExoMars\n# goes on")]
    [InlineData(">\n      We !fly\n      #so", "We !fly #so")]
    [InlineData("'We\n      #fly'", "We #fly")]
    [InlineData("\"null\"", "null")]
    [InlineData("yes", "yes")]
    [InlineData("1.50", "1.50")]
    public void Read_OfWordsInQuotesOrBlocks_KeepsThem(string text, string words)
    {
        seed.Replace(Statement, "Que vinguin en globus.", text);

        Assert.Equal(words, seed.Read().Statements[0].Wordings[1].Text);
    }

    [Fact]
    public void Read_OfCommentsOnLinesOfTheirOwn_LeavesThemAlone()
    {
        seed.Replace(Statement, "official:", "# Who\nofficial:")
            .Replace(Statement, "wordings:", "wordings:\n  # The first leads.\n")
            .Replace(Statement, "    language: ca", "    # Catalan\n    language: ca\n  # as printed\n")
            .Replace(Statement, "    sources:\n", "    sources:\n      # both of them\n")
            .Replace(Statement, "topics: [sanctions]", "topics: [\n  # all\n  sanctions]")
            .Write("glossary.yaml", "# Stations\n- terms: [ISS, МКС]\n\n# Ends\n- terms:\n    - a\n    - b\n# End");

        Assert.Empty(seed.Problems());
    }

    public void Dispose() => seed.Dispose();

    /// <summary>Changes one line after the other, each alone; each change is a problem of that line and of no other.</summary>
    private void AssertEachLine(string file, string what, Func<string, string> change)
    {
        var lines = (More.TryGetValue(file, out var more) ? more : SeedFolder.Files[file]).Split('\n');
        var end = file.EndsWith(".yaml", StringComparison.Ordinal) ? lines.Length : Array.LastIndexOf(lines, "---");
        foreach (var (index, line) in lines.Index().Take(end).Where(line => line.Item != "---" && change(line.Item) != line.Item))
        {
            seed.Write(file, string.Join('\n', lines.Index().Select(other => other.Index == index ? change(line) : other.Item)));

            var problem = Assert.Single(seed.Problems());
            Assert.StartsWith($"{file}:{index + 1}: {what}", problem, StringComparison.Ordinal);
        }
    }

    /// <summary>What stands before a value or a list or map between brackets.</summary>
    [GeneratedRegex(@"^\s*(?:- )?(?:[a-z-]+: )(?=\S)|^\s*- (?=[^{])(?![a-z-]+:)")]
    private static partial Regex BeforeValue();

    [GeneratedRegex(@"^(\s*(?:- )?(?:[a-z-]+: )|\s*- (?![a-z-]+:)).+$")]
    private static partial Regex Value();
}
