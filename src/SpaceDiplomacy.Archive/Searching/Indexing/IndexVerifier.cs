namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>Reads the whole index and compares it with the documents.</summary>
internal static class IndexVerifier
{
    /// <summary>Whether every list can be read, and every document has as many words in the lists as in its row.</summary>
    public static bool HasAllWords(SearchConnection connection)
    {
        var lengths = new int[(long)connection.Scalar("SELECT NextDocument FROM SearchState")!];
        using var words = connection.Prepare("SELECT Word, Count, Last, Documents, Places FROM SearchWords");
        while (words.Step())
        {
            var isSign = words.Text(0)[0] == PostingsBuilder.NameMark;
            if (!Count(words.Bytes(3), words.Bytes(4), (int)words.Integer(1), (int)words.Integer(2), isSign ? [] : lengths))
            {
                return false;
            }
        }

        using var documents = connection.Prepare("SELECT Document, Length FROM SearchDocuments");
        while (documents.Step())
        {
            if (lengths[documents.Integer(0)] != documents.Integer(1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts a word's occurrences in each document; false where the lists end too early or too late.</summary>
    private static bool Count(ReadOnlySpan<byte> documents, ReadOnlySpan<byte> places, int count, int last, int[] lengths)
    {
        var (document, at, place) = (-1, 0, 0);
        for (; count > 0 && at < documents.Length && place < places.Length; count--)
        {
            document += (int)ByteNumbers.Read(documents, ref at);
            at++;
            while (place < places.Length && ByteNumbers.Read(places, ref place) != 0)
            {
                if (lengths.Length > 0)
                {
                    lengths[document]++;
                }
            }
        }

        return count == 0 && document == last && at == documents.Length && place == places.Length;
    }
}
