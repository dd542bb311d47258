using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Persistence;

/// <summary>The database refuses by itself what the model forbids, whoever writes.</summary>
public sealed class ArchiveConstraintTests(ArchiveConstraintTests.SmallArchive small)
    : IClassFixture<ArchiveConstraintTests.SmallArchive>
{
    [Theory]
    [InlineData("DELETE FROM Sources WHERE Slug = 'gazette'")]
    [InlineData("DELETE FROM Officials")]
    [InlineData("DELETE FROM Events")]
    [InlineData("DELETE FROM Statements WHERE Slug = 'ada-2014-04-29-balloon'")]
    [InlineData("UPDATE Statements SET OfficialId = 999")]
    [InlineData("UPDATE Sanctions SET AuthorityId = 999")]
    [InlineData("UPDATE StatementTopics SET TopicId = 999")]
    [InlineData("UPDATE Appointments SET AgencyId = 999")]
    public Task Write_ThatLeavesAReferenceDangling_IsRefused(string sql) =>
        AssertRefused(sql, "FOREIGN KEY constraint failed");

    [Theory]
    [InlineData("INSERT INTO Topics (Slug, Fingerprint, Name) VALUES ('sanctions', '', 'Again')", "Topics.Slug")]
    [InlineData("UPDATE Sources SET Slug = 'gazette'", "Sources.Slug")]
    [InlineData("UPDATE Statements SET Slug = 'ada-2015-again'", "Statements.Slug")]
    [InlineData("UPDATE Statements SET Number = 1", "Statements.Number")]
    [InlineData("UPDATE Wordings SET Preferred = 1", "Wordings.StatementId")]
    [InlineData("UPDATE Wordings SET Position = 0", "Wordings.StatementId, Wordings.Position")]
    public Task Write_OfWhatIsThereAlready_IsRefused(string sql, string columns) =>
        AssertRefused(sql, $"UNIQUE constraint failed: {columns}");

    [Theory]
    [InlineData("UPDATE Officials SET Name = NULL", "Officials.Name")]
    [InlineData("UPDATE Officials SET Slug = NULL", "Officials.Slug")]
    [InlineData("UPDATE Statements SET Date_Text = NULL", "Statements.Date_Text")]
    [InlineData("UPDATE Statements SET OfficialId = NULL", "Statements.OfficialId")]
    [InlineData("UPDATE Wordings SET Text = NULL", "Wordings.Text")]
    [InlineData("UPDATE Sources SET Url = NULL", "Sources.Url")]
    [InlineData("UPDATE Sanctions SET Imposed_Text = NULL", "Sanctions.Imposed_Text")]
    public Task Write_WithoutARequiredValue_IsRefused(string sql, string column) =>
        AssertRefused(sql, $"NOT NULL constraint failed: {column}");

    [Theory]
    [InlineData("UPDATE Statements SET VenueKind = 'PressConference'", "CK_Statement_VenueKind")]
    [InlineData("UPDATE Statements SET Standing = ''", "CK_Statement_Standing")]
    [InlineData("UPDATE Statements SET Standing = 'disputed'", "CK_Statement_StandingNote")]
    [InlineData("UPDATE Wordings SET Kind = 'quote'", "CK_Wording_Kind")]
    [InlineData("UPDATE StatementLinks SET Type = 'praises'", "CK_StatementLink_Type")]
    [InlineData("UPDATE StatementLinks SET EventId = NULL, SanctionId = NULL, TargetStatementId = NULL",
        "CK_StatementLink_Target")]
    [InlineData("UPDATE StatementLinks SET EventId = 1, SanctionId = 1", "CK_StatementLink_Target")]
    [InlineData("UPDATE Sources SET Kind = 'rumour'", "CK_Source_Kind")]
    [InlineData("UPDATE SanctionMeasures SET Measure = 'scolding' WHERE Position = 0", "CK_SanctionMeasure_Measure")]
    [InlineData("UPDATE Sanctions SET TargetAgencyId = 1", "CK_Sanction_Target")]
    [InlineData("UPDATE Sanctions SET TargetOfficialId = NULL", "CK_Sanction_Target")]
    [InlineData("UPDATE Appointments SET Organization = 'Elsewhere'", "CK_Appointment_Where")]
    [InlineData("UPDATE Appointments SET AgencyId = NULL", "CK_Appointment_Where")]
    [InlineData("INSERT INTO Revisions (Id, Kind, Slug, Number, FirstId, At, EditionId, Document) "
        + "VALUES (99, 'topics', 'x', 1, 99, '', 1, '---')", "CK_Revision_Document")]
    public Task Write_OutsideTheClosedLists_IsRefused(string sql, string constraint) =>
        AssertRefused(sql, $"CHECK constraint failed: {constraint}");

    [Theory]
    [InlineData("UPDATE Revisions SET Reason = 'Nobody will know' WHERE Number = 1")]
    [InlineData("DELETE FROM Revisions WHERE Kind = 'statements'")]
    [InlineData("UPDATE RevisionMarks SET Change = 'restored'")]
    [InlineData("DELETE FROM RevisionMarks")]
    [InlineData("UPDATE RevisionSubjects SET Slug = 'somebody-else'")]
    [InlineData("DELETE FROM RevisionSubjects")]
    public Task Write_OverARevision_IsRefused(string sql) =>
        AssertRefused(sql, "A revision is never changed or deleted.");

    private async Task AssertRefused(string sql, string reason)
    {
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => small.Archive.ExecuteAsync(sql));

        Assert.Equal($"SQLite Error 19: '{reason}'.", refusal.Message);
    }

    /// <summary>One archive for all: what is refused changes nothing.</summary>
    public sealed class SmallArchive : IAsyncLifetime
    {
        internal ArchiveFile Archive { get; } = new();

        public async ValueTask InitializeAsync()
        {
            using var seed = new SeedFolder();
            await Archive.InitializeAsync();
            await Archive.ImportAsync(seed);
        }

        public ValueTask DisposeAsync() => Archive.DisposeAsync();
    }
}
