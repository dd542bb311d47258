using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Searching.Text;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Searching.Indexing;

/// <summary>An index that other code wrote is made anew, whatever of the code was another.</summary>
public sealed class SearchShapeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SeedFolder seed = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => folder.File("archive.db");

    public static TheoryData<string> Parts =>
        [.. typeof(SearchShape).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    public static TheoryData<string> Analysers => [.. ChangedAnalysers.Keys];

    public static TheoryData<string> Stemmers => [.. ChangedStemmers.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Ensure_OfAnIndexWhereOnePartWasAnother_MakesItAnew(string part)
    {
        await using var file = new ArchiveFile();
        await file.InitializeAsync();
        await file.ImportAsync(seed);
        await using var db = file.Open();
        var former = SearchShape.Current with { };
        typeof(SearchShape).GetProperty(part)!.SetValue(former, "another");
        await new SearchIndex(db) { Shape = former }.RebuildAsync(Cancellation);
        var index = new SearchIndex(db);

        Assert.False((await index.ReadStateAsync(Cancellation)).IsReady);
        Assert.NotEmpty(await index.VerifyAsync(Cancellation));
        Assert.True(await index.EnsureAsync(Cancellation));
        Assert.False(await index.EnsureAsync(Cancellation));
        Assert.Empty(await index.VerifyAsync(Cancellation));
        using var memory = new SearchMemory();
        Assert.Equal(1, (await new StatementSearch(db, memory).SearchAsync(new() { Query = "balloon" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Ensure_OfAnIndexThatAnotherProcessWrote_LeavesItAsItIs()
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "spacediplomacy.dll"), "import", seed.Path, "--database", Database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "tr_TR.UTF-8";
        using var import = Process.Start(start)!;
        await import.WaitForExitAsync(Cancellation);
        Assert.Equal(0, import.ExitCode);

        await using var db = ArchiveDatabase.Open(Database);
        Assert.True((await new SearchIndex(db).ReadStateAsync(Cancellation)).IsWhole);
        Assert.False(await new SearchIndex(db).EnsureAsync(Cancellation));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void OfThisCode_InAnotherCulture_IsTheSame(string culture)
    {
        var own = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(SearchShape.Current, SearchShape.OfThisCode());
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    [Theory]
    [InlineData(typeof(Inserted))]
    [InlineData(typeof(Swapped))]
    [InlineData(typeof(Renamed))]
    [InlineData(typeof(Numbered))]
    [InlineData(typeof(Shortened))]
    public void Values_WithOtherNamesOrAnotherOrder_AreOthers(Type changed)
    {
        var holders = new[] { typeof(Holder<>), typeof(ListHolder<>) };

        Assert.All(holders, holder => Assert.NotEqual(
            Values(holder, typeof(Venues)).Replace(nameof(Venues), ""), Values(holder, changed).Replace(changed.Name, "")));

        static string Values(Type holder, Type values) => SearchShape.ValuesOf(holder.MakeGenericType(values));
    }

    [Theory]
    [InlineData(typeof(RowWithSwappedFields))]
    [InlineData(typeof(RowWithAnotherName))]
    [InlineData(typeof(RowWithAnotherType))]
    [InlineData(typeof(RowWithOtherGaps))]
    [InlineData(typeof(RowWithMore))]
    public void Row_WithAnotherLayout_IsAnother(Type changed) =>
        Assert.NotEqual(SearchShape.RowOf(typeof(Row)), SearchShape.RowOf(changed));

    [Fact]
    public void Fields_WithAnotherWeight_AreOthers() => Assert.All(
        Enum.GetValues<TextField>(),
        field => Assert.NotEqual(
            SearchShape.Current.Fields, SearchShape.FieldsOf(other => other.Weight() + (other == field ? 1 : 0))));

    [Theory]
    [MemberData(nameof(Analysers))]
    public void Words_OfAnotherAnalyser_AreOthers(string rule) => Assert.NotEqual(
        SearchShape.WordsOf(TextAnalyzer.Analyze, Stemmer.Stem), SearchShape.WordsOf(ChangedAnalysers[rule], Stemmer.Stem));

    [Theory]
    [MemberData(nameof(Stemmers))]
    public void Words_OfOtherStemmers_AreOthers(string rule) => Assert.NotEqual(
        SearchShape.WordsOf(TextAnalyzer.Analyze, Stemmer.Stem), SearchShape.WordsOf(TextAnalyzer.Analyze, ChangedStemmers[rule]));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
        seed.Dispose();
    }

    /// <summary>Analysers with one rule changed, by what is another.</summary>
    private static readonly Dictionary<string, Action<string, IWordSink>> ChangedAnalysers = new()
    {
        ["a letter that is not folded"] = Letters('ё', 'ю'),
        ["a letter of another script that is folded"] = Letters('ա', 'ե'),
        ["full-width digits"] = Letters('１', '２'),
        ["a letter beyond 16 bits"] = (text, words) => TextAnalyzer.Analyze(text.Replace("𝐁", "B"), words),
        ["a sign that parts words"] = (text, words) => TextAnalyzer.Analyze(text.Replace('_', 'x'), words),
        ["a hyphen that joins words"] = (text, words) => TextAnalyzer.Analyze(text.Replace("-", ""), words),
        ["a mark that is left out"] = (text, words) => TextAnalyzer.Analyze(text.Replace('\u064C', ' '), words),
        ["a mark that parts words"] = (text, words) => TextAnalyzer.Analyze(text.Replace('\u0301', ' '), words),
        ["the order of words"] = (text, words) => TextAnalyzer.Analyze(string.Join(' ', text.Split(' ').Reverse()), words),
        ["Han characters one by one"] = Changed(word => TextAnalyzer.IsUnspaced(word[0]) ? word[..1] : word),
        ["the longest word"] = Changed(word => word[..Math.Min(word.Length, 63)]),
        ["capital letters that stay"] = Changed(word => word == "strasse" ? "STRASSE" : word),
    };

    /// <summary>Stemmers with one rule changed.</summary>
    private static readonly Dictionary<string, Func<string, string?>> ChangedStemmers = new()
    {
        ["a function word more"] = word => word == "agencies" ? null : Stemmer.Stem(word),
        ["a function word less"] = word => word == "the" ? "the" : Stemmer.Stem(word),
        ["an exception in English"] = word => word == "crises" ? "crisis" : Stemmer.Stem(word),
        ["an exception in Russian"] = word => word == "дня" ? "день" : Stemmer.Stem(word),
        ["a rule for German"] = word => word == "raumfahrtbehorden" ? "raumfahrtbehord" : Stemmer.Stem(word),
        ["a rule for Arabic"] = word => word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : Stemmer.Stem(word),
        ["no stems in Cyrillic"] = word => word[0] is >= '\u0400' and <= '\u052F' ? word : Stemmer.Stem(word),
    };

    private static Action<string, IWordSink> Letters(char one, char other) =>
        (text, words) => TextAnalyzer.Analyze(text.Replace(one, other), words);

    private static Action<string, IWordSink> Changed(Func<string, string> change) =>
        (text, words) => TextAnalyzer.Analyze(text, new Changing(words, change));

    private sealed class Changing(IWordSink words, Func<string, string> change) : IWordSink
    {
        public void Add(int start, int length, ReadOnlySpan<char> exact) => words.Add(start, length, change(exact.ToString()));
    }

    private sealed record Holder<T>(T Venue);

    private sealed record ListHolder<T>(IReadOnlyList<T> Venues);

    private enum Venues { Interview, Speech, Radio }

    private enum Inserted { Interview, Podcast, Speech, Radio }

    private enum Swapped { Interview, Radio, Speech }

    private enum Renamed { Interview, Speech, Wireless }

    private enum Numbered { Interview, Speech, Radio = 7 }

    private enum Shortened { Interview, Speech }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Row(long Number, int Length, int LatestDay);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct RowWithSwappedFields(long Number, int LatestDay, int Length);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct RowWithAnotherName(long Number, int Length, int EarliestDay);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct RowWithAnotherType(long Number, int Length, uint LatestDay);

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct RowWithOtherGaps(byte Flag, long Number, int Length, int LatestDay);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct RowWithMore(long Number, int Length, int LatestDay, int Profile);
}
