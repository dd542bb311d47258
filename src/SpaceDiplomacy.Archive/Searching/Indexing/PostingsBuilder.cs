using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Gathers the words of documents, each with who has it where.</summary>
/// <param name="common">Words that are signs where two of them stand in a row.</param>
internal sealed class PostingsBuilder(CommonWords common) : IWordSink
{
    /// <summary>Texts of a document are further apart than words can be that are looked for near each other.</summary>
    private const int Gap = 128;

    private readonly ByteArena arena = new();
    private readonly WordTable words = new();
    private readonly List<WordPostings> postings = [];
    private readonly List<bool> areCommon = [];
    private readonly Dictionary<(int First, int Second), int> pairs = [];
    private int document;
    private int place;
    private TextField textField;
    // The number of the word before in the text, where it is a common one.
    private int? commonBefore;

    /// <summary>How many words of texts the document has.</summary>
    public int Length { get; private set; }

    /// <summary>How many occurrences were gathered since the last time all was taken.</summary>
    public int Occurrences { get; private set; }

    /// <summary>Gathers a document; its number is larger than all before.</summary>
    public void Add(int number, SearchDocument added)
    {
        (document, place, Length) = (number, 0, 0);
        Add(added.Words, TextField.Words);
        Add(added.Reports, TextField.Reports);
        Add([added.Context], TextField.Context);
        Add([added.VenueName], TextField.Venue);
        AddSigns(added.MentionedOfficials.Prepend(added.OfficialId).Select(SearchSign.Official), TextField.Names);
        AddSigns(added.MentionedAgencies.Select(SearchSign.Agency), TextField.Names);
        AddSigns(added.Topics.Select(SearchSign.Topic), TextField.Topics);
        AddSigns(added.Sources.Select(SearchSign.Source), TextField.Names);
        AddSigns(added.Checks.Select(SearchSign.Check), TextField.Names);
    }

    void IWordSink.Add(int start, int length, ReadOnlySpan<char> exact)
    {
        var word = NumberOf(exact);
        Postings(word).Add(arena, document, textField, place++);
        if (areCommon[word] && commonBefore is { } before)
        {
            Postings(NumberOfPair(before, word)).Add(arena, document, textField);
        }

        commonBefore = areCommon[word] ? word : null;
        Length++;
        Occurrences++;
    }

    /// <summary>Where the bytes of the lists are.</summary>
    public ByteArena Arena => arena;

    /// <summary>What is stored as the stem of a word of the index; null for signs and function words.</summary>
    public static string? StemOf(string word) => SearchSign.Is(word) ? null : Stemmer.Stem(word);

    /// <summary>Everything since the last time, in the order of words.</summary>
    public IEnumerable<(string Word, WordPostings Postings)> Take()
    {
        foreach (var (number, word) in words.Words.Index().OrderBy(word => word.Item, StringComparer.Ordinal))
        {
            var list = postings[number];
            list.Close(arena);
            yield return (word, list);
        }

        words.Clear();
        postings.Clear();
        areCommon.Clear();
        pairs.Clear();
        arena.Clear();
        Occurrences = 0;
    }

    private void Add(IEnumerable<string> texts, TextField field)
    {
        textField = field;
        foreach (var text in texts)
        {
            commonBefore = null;
            TextAnalyzer.Analyze(text, this);
            place += Gap;
        }
    }

    private void AddSigns(IEnumerable<string> signs, TextField field)
    {
        foreach (var sign in signs)
        {
            Postings(NumberOf(sign)).Add(arena, document, field);
        }
    }

    private int NumberOfPair(int first, int second)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, (first, second), out var isKnown);
        return isKnown ? number : number = NumberOf(SearchSign.Pair(words.Words[first], words.Words[second]));
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        var number = words.NumberOf(word);
        if (number == postings.Count)
        {
            postings.Add(new());
            areCommon.Add(common.Contains(words.Words[number]));
        }

        return number;
    }

    private ref WordPostings Postings(int word) => ref CollectionsMarshal.AsSpan(postings)[word];
}
