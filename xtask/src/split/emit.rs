//! The two parts, written.

use super::Plan;
use super::module::{Module, Uses};
use super::names::Names;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Instruction, RawSection, RefType, SectionId, TableSection, TableType,
};
use wasmparser::{CustomSectionReader, ExportSectionReader, FunctionBody, ImportSectionReader, TableSectionReader};

/// What the first part exports the table of the stubs as. The memory has its name from Rust.
const STUBS: &str = "stubs";
const MEMORY: &str = "memory";

/// What the first part exports something as that the second imports: by its place among them, so that names follow one
/// another, which compresses.
fn shared(letter: char, place: usize) -> String {
    format!("{letter}{place}")
}

/// The first part: the program, its late functions stubs or empty, with the table of the stubs.
pub fn first(program: &[u8], module: &Module, plan: &Plan, names: &Names) -> Result<Vec<u8>> {
    let mut first = wasm_encoder::Module::new();
    let mut writer = First { module, plan, names, next: module.imported };
    writer.parse_core_module(&mut first, wasmparser::Parser::new(0), program)?;
    Ok(first.finish())
}

struct First<'a> {
    module: &'a Module<'a>,
    plan: &'a Plan,
    names: &'a Names,
    /// The function whose body comes next.
    next: u32,
}

impl First<'_> {
    fn stubs(&self) -> u32 {
        self.module.tables.len().try_into().unwrap_or(u32::MAX)
    }

    fn stub(&self, function: u32, slot: u32) -> Option<Function> {
        let (kind, parameters) = self.module.signature(function).ok()?;
        let mut stub = Function::new([]);
        for parameter in 0..parameters {
            stub.instruction(&Instruction::LocalGet(parameter));
        }
        stub.instruction(&Instruction::I32Const(slot.try_into().ok()?));
        stub.instruction(&Instruction::CallIndirect { type_index: kind, table_index: self.stubs() });
        stub.instruction(&Instruction::End);
        Some(stub)
    }
}

impl Reencode for First<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        to: &mut ImportSection,
        from: ImportSectionReader,
    ) -> Result<(), reencode::Error> {
        for import in from.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            to.import(import.module, self.names.short(import.name), kind);
        }
        Ok(())
    }

    fn parse_table_section(&mut self, to: &mut TableSection, from: TableSectionReader) -> Result<(), reencode::Error> {
        reencode::utils::parse_table_section(self, to, from)?;
        to.table(stub_table(self.plan));
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        to: &mut ExportSection,
        from: ExportSectionReader,
    ) -> Result<(), reencode::Error> {
        for export in from {
            let export = export?;
            let kind = self.export_kind(export.kind)?;
            to.export(self.names.short(export.name), kind, export.index);
        }
        let Uses { functions, globals, tables } = &self.plan.shared;
        for (indices, letter, kind) in
            [(functions, 'f', ExportKind::Func), (tables, 't', ExportKind::Table), (globals, 'g', ExportKind::Global)]
        {
            for (place, index) in indices.iter().enumerate() {
                to.export(&shared(letter, place), kind, *index);
            }
        }
        to.export(STUBS, ExportKind::Table, self.stubs());
        Ok(())
    }

    fn parse_function_body(&mut self, to: &mut CodeSection, body: FunctionBody) -> Result<(), reencode::Error> {
        let function = self.next;
        self.next += 1;
        if !self.plan.second.contains_key(&function) {
            return reencode::utils::parse_function_body(self, to, body);
        }
        let stub = self.plan.stubs.get(&function).and_then(|slot| self.stub(function, *slot));
        // Nobody in this part calls the others: indices stay as they are, and that is all they are kept for.
        to.function(&stub.unwrap_or_else(|| {
            let mut empty = Function::new([]);
            empty.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
            empty
        }));
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut wasm_encoder::Module,
        _: CustomSectionReader,
    ) -> Result<(), reencode::Error> {
        Ok(())
    }
}

fn stub_table(plan: &Plan) -> TableType {
    let slots = plan.stubs.len() as u64;
    TableType { element_type: RefType::FUNCREF, table64: false, minimum: slots, maximum: Some(slots), shared: false }
}

/// The second part: the late functions, their uses of the first part imported, and what fills the table.
pub fn second(module: &Module, plan: &Plan) -> Result<Vec<u8>> {
    let (imports, stubs) = imports(module, plan)?;
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    let mut writer = Second::of(plan);
    for function in plan.second.keys() {
        functions.function(module.signature(*function)?.0);
        writer.parse_function_body(&mut code, module.body(*function)?.clone())?;
    }
    if writer.refused {
        bail!("a late function uses a memory or data segment by number: it cannot be parted");
    }
    let slots: Vec<u32> = plan.stubs.keys().filter_map(|function| plan.second.get(function).copied()).collect();
    let mut elements = ElementSection::new();
    elements.active(Some(stubs), &ConstExpr::i32_const(0), Elements::Functions(slots.into()));
    let mut second = wasm_encoder::Module::new();
    second.section(&RawSection { id: SectionId::Type as u8, data: module.types });
    second.section(&imports).section(&functions).section(&elements).section(&code);
    Ok(second.finish())
}

/// The imports, and the index among the tables of that of the stubs.
fn imports(module: &Module, plan: &Plan) -> Result<(ImportSection, u32)> {
    let Uses { functions, globals, tables } = &plan.shared;
    let mut imports = ImportSection::new();
    for (place, function) in functions.iter().enumerate() {
        imports.import("", &shared('f', place), EntityType::Function(module.signature(*function)?.0));
    }
    let mut same = RoundtripReencoder;
    for (place, table) in tables.iter().enumerate() {
        let kind = module.tables.get(*table as usize).with_context(|| format!("there is no table {table}"))?;
        imports.import("", &shared('t', place), same.table_type(*kind)?);
    }
    imports.import("", STUBS, stub_table(plan));
    if let Some(memory) = module.memory {
        imports.import("", MEMORY, same.memory_type(memory)?);
    }
    for (place, global) in globals.iter().enumerate() {
        let kind = module.globals.get(*global as usize).with_context(|| format!("there is no global {global}"))?;
        imports.import("", &shared('g', place), same.global_type(*kind)?);
    }
    Ok((imports, u32::try_from(tables.len())?))
}

/// Writes a body with the indices of the second part.
struct Second {
    functions: BTreeMap<u32, u32>,
    globals: BTreeMap<u32, u32>,
    tables: BTreeMap<u32, u32>,
    /// Whether something was met that has no place in the second part.
    refused: bool,
}

impl Second {
    fn of(plan: &Plan) -> Self {
        let numbered = |indices: &std::collections::BTreeSet<u32>| indices.iter().copied().zip(0..).collect();
        let mut functions: BTreeMap<u32, u32> = numbered(&plan.shared.functions);
        functions.extend(&plan.second);
        Self {
            functions,
            globals: numbered(&plan.shared.globals),
            tables: numbered(&plan.shared.tables),
            refused: false,
        }
    }

    fn look_up(index: u32, map: &BTreeMap<u32, u32>, refused: &mut bool) -> u32 {
        map.get(&index).copied().unwrap_or_else(|| {
            *refused = true;
            index
        })
    }
}

impl Reencode for Second {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error> {
        Ok(Self::look_up(function, &self.functions, &mut self.refused))
    }

    fn global_index(&mut self, global: u32) -> Result<u32, reencode::Error> {
        Ok(Self::look_up(global, &self.globals, &mut self.refused))
    }

    fn table_index(&mut self, table: u32) -> Result<u32, reencode::Error> {
        Ok(Self::look_up(table, &self.tables, &mut self.refused))
    }

    fn memory_index(&mut self, memory: u32) -> Result<u32, reencode::Error> {
        self.refused |= memory != 0;
        Ok(memory)
    }

    fn data_index(&mut self, data: u32) -> Result<u32, reencode::Error> {
        self.refused = true;
        Ok(data)
    }

    fn element_index(&mut self, element: u32) -> Result<u32, reencode::Error> {
        self.refused = true;
        Ok(element)
    }
}
