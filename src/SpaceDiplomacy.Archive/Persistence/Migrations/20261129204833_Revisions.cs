using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpaceDiplomacy.Archive.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Revisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: the tool would make the table anew outside of the transaction, and a start that is killed then would
            // leave half of this behind.
            migrationBuilder.RenameTable(name: "Editions", newName: "FormerEditions");

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Build = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                });

            migrationBuilder.Sql(
                "INSERT INTO Editions (Id, Origin, Fingerprint, Build, ImportedAt) "
                + "SELECT Id, 'seed', Fingerprint, '', ImportedAt FROM FormerEditions");

            migrationBuilder.DropTable(name: "FormerEditions");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_Origin",
                table: "Editions",
                column: "Origin");

            migrationBuilder.AddColumn<string>(
                name: "Translator",
                table: "Wordings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Topics",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Topics",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Topics",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Topics",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Topics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Statements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Statements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Statements",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Statements",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Statements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Sources",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Sanctions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Sanctions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Sanctions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Sanctions",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Sanctions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Officials",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Officials",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Officials",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "NativeLanguage",
                table: "Officials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Officials",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Officials",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SortName",
                table: "Officials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Entities",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Entities",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Entities",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Entities",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Entities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Authorities",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Authorities",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Authorities",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Authorities",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Authorities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Corrections",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "seed");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Agencies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "FormerSlugs",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Current = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerSlugs", x => new { x.Kind, x.Slug });
                    table.CheckConstraint("CK_FormerSlug_Kind", "Kind IN ('topics', 'authorities', 'sources', 'agencies', 'entities', 'officials', 'events', 'sanctions', 'statements', 'captures', 'portraits')");
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Document = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Id);
                    table.CheckConstraint("CK_Revision_Document", "(Document IS NULL) = (Sha256 IS NULL)");
                    table.CheckConstraint("CK_Revision_Kind", "Kind IN ('topics', 'authorities', 'sources', 'agencies', 'entities', 'officials', 'events', 'sanctions', 'statements', 'captures', 'portraits')");
                    table.ForeignKey(
                        name: "FK_Revisions_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Revisions_Revisions_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Revisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RevisionMarks",
                columns: table => new
                {
                    Change = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionMarks", x => new { x.Change, x.RevisionId });
                    table.CheckConstraint("CK_RevisionMark_Change", "Change IN ('added', 'changed', 'corrected', 'disputed', 'imposed', 'lifted', 'removed', 'restored', 'renamed')");
                    table.ForeignKey(
                        name: "FK_RevisionMarks_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RevisionSubjects",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionSubjects", x => new { x.Kind, x.Slug, x.RevisionId });
                    table.CheckConstraint("CK_RevisionSubject_Kind", "Kind IN ('topics', 'authorities', 'sources', 'agencies', 'entities', 'officials', 'events', 'sanctions', 'statements', 'captures', 'portraits')");
                    table.ForeignKey(
                        name: "FK_RevisionSubjects_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_RevisionMarks_RevisionId",
                table: "RevisionMarks",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_EditionId",
                table: "Revisions",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_FirstId_Number",
                table: "Revisions",
                columns: new[] { "FirstId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind",
                table: "Revisions",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Kind_Slug_Number",
                table: "Revisions",
                columns: new[] { "Kind", "Slug", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RevisionSubjects_RevisionId",
                table: "RevisionSubjects",
                column: "RevisionId");

            // What is stored was there when its edition was imported, if not before; the next import writes its history.
            foreach (var table in new[]
            {
                "Agencies", "Authorities", "Entities", "Events", "Officials", "Sanctions", "Sources", "Statements", "Topics",
            })
            {
                migrationBuilder.Sql(
                    $"UPDATE {table} SET AddedAt = coalesce((SELECT ImportedAt FROM Editions), AddedAt), "
                    + "ChangedAt = coalesce((SELECT ImportedAt FROM Editions), ChangedAt)");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormerSlugs");

            migrationBuilder.DropTable(
                name: "RevisionMarks");

            migrationBuilder.DropTable(
                name: "RevisionSubjects");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropColumn(
                name: "Translator",
                table: "Wordings");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "NativeLanguage",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "SortName",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Entities");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Corrections",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Agencies");

            migrationBuilder.RenameTable(name: "Editions", newName: "FormerEditions");

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.CheckConstraint("CK_ArchiveEdition_TheOne", "Id = 1");
                });

            migrationBuilder.Sql(
                "INSERT INTO Editions (Id, Fingerprint, ImportedAt) "
                + "SELECT 1, Fingerprint, ImportedAt FROM FormerEditions ORDER BY Id DESC LIMIT 1");

            migrationBuilder.DropTable(name: "FormerEditions");
        }
    }
}
