using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Searching.Text;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Gathers the words of documents, each with who has it where.</summary>
internal sealed class PostingsBuilder : IWordSink
{
    /// <summary>Texts of a document are further apart than words can be that are looked for near each other.</summary>
    private const int Gap = 128;

    private readonly ByteArena arena = new();
    private readonly WordTable words = new();
    private readonly List<WordPostings> postings = [];
    private int document;
    private int place;
    private TextField textField;

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
        Add(exact, textField, place++);
        Length++;
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
        arena.Clear();
        Occurrences = 0;
    }

    private void Add(IEnumerable<string> texts, TextField field)
    {
        textField = field;
        foreach (var text in texts)
        {
            TextAnalyzer.Analyze(text, this);
            place += Gap;
        }
    }

    private void AddSigns(IEnumerable<string> signs, TextField field)
    {
        foreach (var sign in signs)
        {
            Add(sign, field, place++);
        }
    }

    private void Add(ReadOnlySpan<char> word, TextField field, int at)
    {
        var number = words.NumberOf(word);
        if (number == postings.Count)
        {
            postings.Add(new());
        }

        CollectionsMarshal.AsSpan(postings)[number].Add(arena, document, field, at);
        Occurrences++;
    }
}
